import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.enrollment.created': 'Înscriere la un curs',
  'event.enrollment.started': 'Curs început',
  'event.enrollment.completed': 'Curs finalizat',
  'event.enrollment.ended': 'Înscriere la un curs încheiată',
  'enrollment.readSeconds': 'Un timp minim necesită între 1 și {most} de secunde; celelalte reguli nu au secunde.',
  'enrollment.confirmFirst': 'Citiți descrierea și cerințele și confirmați că doriți să începeți.',
  'enrollment.lock.notStarted': 'Începeți mai întâi cursul.',
  'enrollment.lock.earlierItem': 'Terminați mai întâi „{title}”.',
  'enrollment.lock.earlierTest': 'Promovați mai întâi testul „{title}”.',
  'enrollment.lock.later': 'Se deschide pe {time}.',
  'enrollment.testNotPassed': 'Va fi încheiat după ce promovați testul.',
  'enrollment.itemNotOpened': 'Deschideți mai întâi acest element.',
  'enrollment.notReadToEnd': 'Citiți mai întâi textul până la capăt.',
  'enrollment.readTooShort': {
    one: 'Citiți mai departe: a rămas {count} secundă.',
    few: 'Citiți mai departe: au rămas {count} secunde.',
    other: 'Citiți mai departe: au rămas {count} de secunde.',
  },
  'enrollment.refusal.MEMBER_NOT_FOUND': 'Nu există un astfel de membru aici.',
  'enrollment.refusal.MEMBER_NOT_ACTIVE': 'Acest membru nu poate intra acum în portal.',
  'enrollment.refusal.COURSE_NOT_FOUND': 'Nu există un astfel de curs aici.',
  'enrollment.refusal.COURSE_NOT_PUBLISHED': 'Acest curs nu a fost publicat niciodată.',
  'enrollment.refusal.ENROLLMENT_NOT_FOUND': 'Nu există o astfel de înscriere aici.',
  'enrollment.refusal.COMPLETED': 'Cursul este finalizat și rămâne așa.',
  'enrollment.refusal.ENDED': 'Această înscriere a fost încheiată deja.',
  'enrollment.duePast': 'Alegeți un termen din viitor.',
  'enrollment.nobodyNamed': 'Indicați membri, un grup sau ambele.',
  'enrollment.tooMany':
    'Ar fi mai mult de {most} de înscrieri deodată. Alegeți mai puține cursuri sau un grup mai mic.',
  'enrollment.dueDays': 'Termenul unui curs este între 1 și {most} de zile.',
  'enrollment.courseTwice': 'Fiecare curs poate avea o singură regulă.',
};
