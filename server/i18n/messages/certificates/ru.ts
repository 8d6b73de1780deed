import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'Подтверждена компетенция',
  'event.evidence.withdrawn': 'Подтверждение компетенции отозвано',
  'event.certificate.issued': 'Выдан сертификат',
  'event.certificate.revoked': 'Сертификат аннулирован',
};
