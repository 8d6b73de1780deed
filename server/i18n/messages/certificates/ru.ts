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
  'certificate.pdf.title': 'Сертификат о прохождении курса',
  'certificate.pdf.awardedTo': 'Настоящий сертификат получает',
  'certificate.pdf.forCourse': 'за прохождение курса',
  'certificate.pdf.date': 'Дата прохождения',
  'certificate.pdf.revision': 'Версия курса',
  'certificate.pdf.number': 'Номер сертификата',
  'certificate.pdf.verify':
    'Отсканируйте код или введите номер на странице {address}, чтобы проверить, действителен ли сертификат.',
  'certificate.page.heading': 'Проверка сертификата',
  'certificate.page.intro': 'Введите номер, напечатанный на сертификате.',
  'certificate.page.valid': 'Этот сертификат действителен.',
  'certificate.page.revoked': 'Этот сертификат аннулирован {date} и больше не действителен.',
  'certificate.page.unknown': 'Сертификата с таким номером нет.',
  'certificate.page.unknownHint':
    'Сверьте номер с сертификатом: он состоит из четырёх групп по пять знаков. Букв I, L и O и цифр 0 и 1 в нём не бывает.',
  'certificate.page.tooMany': 'Отсюда проверено слишком много номеров. Подождите {seconds} с и попробуйте снова.',
  'certificate.page.person': 'Кому выдан',
  'certificate.page.erased': 'Данные этого человека удалены, поэтому имя больше не показывается.',
  'certificate.page.course': 'Курс',
  'certificate.page.issuer': 'Кем выдан',
  'certificate.page.issued': 'Дата выдачи',
  'certificate.page.check': 'Проверить',
};
