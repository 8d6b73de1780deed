import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'Подтверждена компетенция',
  'event.evidence.withdrawn': 'Подтверждение компетенции отозвано',
  'event.certificate.issued': 'Выдан сертификат',
  'event.certificate.revoked': 'Сертификат аннулирован',
  'certificate.revokedBefore': 'Этот сертификат уже был аннулирован.',
  'certificate.replacedBefore': 'Этот сертификат уже заменён другим.',
  'certificate.holderErased': 'Данные этого человека удалены, поэтому выдать ему сертификат нельзя.',
};
