import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'event.membership.changed': 'A member was changed',
  'event.membership.disabled': 'A member was disabled',
  'event.membership.enabled': 'A member was enabled again',
  'event.membership.removed': 'Somebody was removed from the portal',
  'event.membership.moved': 'A member moved to another group',
  'event.group.created': 'A group was made',
  'event.group.changed': 'A group was changed',
  'event.group.moved': 'A group was moved',
  'event.group.deleted': 'A group was deleted',
  'members.outcome.UNCHANGED': 'It was so already.',
  'members.outcome.NOT_FOUND': 'There is no such member in this portal.',
  'members.outcome.NOT_POSSIBLE': "The member's status does not allow this.",
  'members.outcome.LAST_MODERATOR': 'Nobody would be left to run the portal. Make somebody else a moderator first.',
  'members.outcome.FROM_DIRECTORY': 'This person comes from the directory and is changed there.',
  'members.roleNotHere': 'The role ADMIN exists in the internal portal only.',
  'members.groupNameTaken': 'There is a group with this name in the same place already.',
  'members.groupTooDeep': 'The tree of groups may have at most {most} levels.',
  'members.tooManyGroups': 'A portal may have at most {most} groups.',
  'members.groupCycle': 'A group cannot be moved below itself.',
  'members.groupFromDirectory': 'This group is a department of the directory and is changed there.',
  'members.groupNotEmpty': 'The group is not empty (members: {members}, groups below it: {groups}). Move them first.',
  'members.groupInUse':
    'Registration links ({links}) or open invitations ({invitations}) put people into this group. Change or revoke them first.',
  'members.headNotActive': 'Only active members of this portal can head a group.',
  'members.ownAddressOutside': 'Your own address {address} is not in these ranges, so you would lock yourself out.',
  'members.rangeInvalid': '“{range}” is not an address range. Write 203.0.113.0/24 or 2001:db8::/32.',
  'event.membership.erased': 'A person was erased',
} as const satisfies Record<string, Message>;
