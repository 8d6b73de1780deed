import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'event.membership.changed': 'Данные участника изменены',
  'event.membership.disabled': 'Участник заблокирован',
  'event.membership.enabled': 'Участник разблокирован',
  'event.membership.removed': 'Кто-то удалён из портала',
  'event.membership.moved': 'Участник перешёл в другую группу',
  'event.group.created': 'Создана группа',
  'event.group.changed': 'Группа изменена',
  'event.group.moved': 'Группа перемещена',
  'event.group.deleted': 'Группа удалена',
  'members.outcome.UNCHANGED': 'Так уже было.',
  'members.outcome.NOT_FOUND': 'В этом портале нет такого участника.',
  'members.outcome.NOT_POSSIBLE': 'Статус участника этого не позволяет.',
  'members.outcome.LAST_MODERATOR': 'Не останется никого, кто ведёт портал. Сначала назначьте другого модератора.',
  'members.outcome.FROM_DIRECTORY': 'Этот человек пришёл из справочника, там его и изменяют.',
  'members.roleNotHere': 'Роль ADMIN есть только во внутреннем портале.',
  'members.groupNameTaken': 'В этом месте уже есть группа с таким названием.',
  'members.groupTooDeep': 'В дереве групп может быть не больше {most} уровней.',
  'members.tooManyGroups': 'В портале может быть не больше {most} групп.',
  'members.groupCycle': 'Группу нельзя переместить внутрь неё самой.',
  'members.groupFromDirectory': 'Эта группа — отдел из справочника, там её и изменяют.',
  'members.groupNotEmpty': 'Группа не пуста (участники: {members}, подгруппы: {groups}). Сначала переместите их.',
  'members.groupInUse':
    'Ссылки для регистрации ({links}) или открытые приглашения ({invitations}) ведут людей в эту группу. Сначала измените или отзовите их.',
  'members.headNotActive': 'Возглавлять группу могут только активные участники этого портала.',
  'members.ownAddressOutside': 'Ваш собственный адрес {address} не входит в эти диапазоны: вы закроете доступ себе.',
  'members.rangeInvalid': '«{range}» — не диапазон адресов. Напишите 203.0.113.0/24 или 2001:db8::/32.',
  'event.membership.erased': 'Данные человека удалены',
};
