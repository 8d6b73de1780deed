import type { GiftEntry, GiftOptions } from './readGift.ts';
import { readGift } from './readGift.ts';

function only(text: string, options?: GiftOptions): GiftEntry {
  const { entries } = readGift(text, options);
  expect(entries).toHaveLength(1);
  return entries[0] as GiftEntry;
}

/** A taken question in short: what a test wants to compare. */
function short(text: string): unknown {
  const { question, reason } = only(text);
  if (!question) return reason?.code;
  const { kind, stem, answers } = question;
  const note = (feedback: string | null) => (feedback === null ? [] : [feedback]);
  switch (kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
      return [kind, stem, ...answers.choices.map((choice) => [choice.html, choice.weight, ...note(choice.feedback)])];
    case 'SHORT_TEXT':
      return [kind, stem, ...answers.accepted.map((entry) => [entry.text, entry.weight, ...note(entry.feedback)])];
    case 'NUMERIC':
      return [kind, stem, ...answers.accepted.map((e) => [e.min, e.max, e.weight, ...note(e.feedback)])];
    case 'MATCHING':
      return [kind, stem, ...answers.pairs.map((pair) => [pair.prompt, pair.answer])];
    case 'TRUE_FALSE':
      return [kind, stem, answers.correct, answers.feedbackTrue, answers.feedbackFalse];
    default:
      return [kind, stem];
  }
}

const ANY = [-1e100, 1e100];

describe('readGift takes', () => {
  it.each<[string, unknown]>([
    // Choices
    [
      'Capital of Poland?{=Warsaw ~Cracow ~Łódź}',
      ['SINGLE_CHOICE', 'Capital of Poland?', ['Warsaw', 100], ['Cracow', 0], ['Łódź', 0]],
    ],
    ['Q{~a~b=c}', ['SINGLE_CHOICE', 'Q', ['a', 0], ['b', 0], ['c', 100]]],
    [
      'Q{\n=right#Yes: 2 + 2\n~%50%half # nearly # there\n~%-20%wrong\n}',
      ['SINGLE_CHOICE', 'Q', ['right', 100, 'Yes: 2 + 2'], ['half', 50, 'nearly # there'], ['wrong', -20]],
    ],
    ['Q{=a =b ~c}', ['SINGLE_CHOICE', 'Q', ['a', 100], ['b', 100], ['c', 0]]],
    ['Q{~%50%a ~%50%b ~c ~%-100%d}', ['MULTIPLE_CHOICE', 'Q', ['a', 50], ['b', 50], ['c', 0], ['d', -100]]],
    ['Q{~%100%a ~b}', ['MULTIPLE_CHOICE', 'Q', ['a', 100], ['b', 0]]],
    ['Q{~%d means ~%s means =%u means}', ['SINGLE_CHOICE', 'Q', ['%d means', 0], ['%s means', 0], ['%u means', 100]]],
    ['Q{=boil -> pour ~pour -> boil}', ['SINGLE_CHOICE', 'Q', ['boil -&gt; pour', 100], ['pour -&gt; boil', 0]]],
    ['Q{~ [plain]<b> =[html]<b>x</b>}', ['SINGLE_CHOICE', 'Q', ['&lt;b&gt;', 0], ['<b>x</b>', 100]]],
    [
      'The {~first =second} of May: a day off.',
      ['SINGLE_CHOICE', 'The _____ of May: a day off.', ['first', 0], ['second', 100]],
    ],
    ['{=Rome ~Paris} is in Italy', ['SINGLE_CHOICE', '_____ is in Italy', ['Rome', 100], ['Paris', 0]]],
    ['Q // not a comment{=a ~b} // a comment {', ['SINGLE_CHOICE', 'Q // not a comment', ['a', 100], ['b', 0]]],
    ['::t:: // x{T}', ['TRUE_FALSE', '// x', true, null, null]],
    ['{=a ~b}[html]// x', ['SINGLE_CHOICE', '_____ // x', ['a', 100], ['b', 0]]],
    // What the parser alone would refuse
    ['Solve: x = 2 ~ 3 # 4{=a ~b}', ['SINGLE_CHOICE', 'Solve: x = 2 ~ 3 # 4', ['a', 100], ['b', 0]]],
    ['See http://a.example/?q=1: right?{T}', ['TRUE_FALSE', 'See http://a.example/?q=1: right?', true, null, null]],
    ['Q{=at 10:30 ~at 11:00}', ['SINGLE_CHOICE', 'Q', ['at 10:30', 100], ['at 11:00', 0]]],
    ['The capital of Japan{Tokyo}', ['SHORT_TEXT', 'The capital of Japan', ['Tokyo', 100]]],
    ['Q{False friends}', ['SHORT_TEXT', 'Q', ['False friends', 100]]],
    ['Q{five =5}', ['SHORT_TEXT', 'Q', ['five', 100], ['5', 100]]],
    ['Q{=a\n\n~b\n}', ['SINGLE_CHOICE', 'Q', ['a', 100], ['b', 0]]],
    ['Q{\n// first\n=a\n // second {\n~b\n}', ['SINGLE_CHOICE', 'Q', ['a', 100], ['b', 0]]],
    ['Q{=a ~b ####}', ['SINGLE_CHOICE', 'Q', ['a', 100], ['b', 0]]],
    // True and false
    ['Q{T}', ['TRUE_FALSE', 'Q', true, null, null]],
    ['Q{ FALSE }', ['TRUE_FALSE', 'Q', false, null, null]],
    ['Q{F#for true#for false####both}', ['TRUE_FALSE', 'Q', false, 'for true', 'for false']],
    ['Q{TRUE##for false}', ['TRUE_FALSE', 'Q', true, null, 'for false']],
    ['Q{true}', ['SHORT_TEXT', 'Q', ['true', 100]]],
    // Short texts
    [
      'Q{=no one =nobody =%50%no-one#hyphen}',
      ['SHORT_TEXT', 'Q', ['no one', 100], ['nobody', 100], ['no-one', 50, 'hyphen']],
    ],
    ['Q{=100% sure =*%}', ['SHORT_TEXT', 'Q', ['100% sure', 100], ['*%', 100]]],
    ['2 + 2 is {=four =4}.', ['SHORT_TEXT', '2 + 2 is _____ .', ['four', 100], ['4', 100]]],
    // Numbers
    ['Q{#5}', ['NUMERIC', 'Q', [5, 5, 100]]],
    ['Q{# 3.15 : .005 # good}', ['NUMERIC', 'Q', [3.145, 3.155, 100, 'good']]],
    ['Q{#-2 .. +3}', ['NUMERIC', 'Q', [-2, 3, 100]]],
    ['Q{#6.02e23:1E21}', ['NUMERIC', 'Q', [6.01e23, 6.03e23, 100]]],
    ['Q{#1e-3}', ['NUMERIC', 'Q', [0.001, 0.001, 100]]],
    ['Q{#4.1415:0.0005}', ['NUMERIC', 'Q', [4.141, 4.142, 100]]],
    [
      'Q{#\n= 10 : 1 # exact\n=%50% 10:5#near\n~#far}',
      ['NUMERIC', 'Q', [9, 11, 100, 'exact'], [5, 15, 50, 'near'], [...ANY, 0, 'far']],
    ],
    ['Q{#=7 =%0%*#else}', ['NUMERIC', 'Q', [7, 7, 100], [...ANY, 0, 'else']]],
    ['Q{#=7 ~8#no}', ['NUMERIC', 'Q', [7, 7, 100], [8, 8, 0, 'no']]],
    // Matching
    ['Q{=a -> 1 =b->2 =->3}', ['MATCHING', 'Q', ['a', '1'], ['b', '2'], [null, '3']]],
    [
      'Q{=at 10\\:30 -> half past\\: ten =x\\=y -> z -> w =[html] -> extra}',
      ['MATCHING', 'Q', ['at 10:30', 'half past: ten'], ['x=y', 'z -&gt; w'.replace('&gt;', '>')], [null, 'extra']],
    ],
    // Essays
    ['Tell me{}', ['ESSAY', 'Tell me']],
    ['Tell me{ }', ['ESSAY', 'Tell me']],
    // Formats
    ['[html]<p>a {=b} c</p>', ['SHORT_TEXT', '<p>a _____ c</p>', ['b', 100]]],
    [
      '[markdown]**x** {=_y_ ~[moodle]_z_}',
      ['SINGLE_CHOICE', '<p><strong>x</strong></p>', ['<p><em>y</em></p>', 100], ['_z_', 0]],
    ],
    ['[plain]a <b>{=<i> ~c}', ['SINGLE_CHOICE', 'a &lt;b&gt;', ['&lt;i&gt;', 100], ['c', 0]]],
    [
      'a <b>b</b> if x<y and List<String>\\nnext{T}',
      ['TRUE_FALSE', 'a <b>b</b> if x&lt;y and List&lt;String&gt;<br />next', true, null, null],
    ],
    ['[html]{=a ~b} is <b>it</b>', ['SINGLE_CHOICE', '_____ is <b>it</b>', ['a', 100], ['b', 0]]],
    ['{=<b>a</b> ~b}[html] is <b>it</b>', ['SINGLE_CHOICE', '_____ is <b>it</b>', ['<b>a</b>', 100], ['b', 0]]],
    ['[unknown]x{T}', ['TRUE_FALSE', '[unknown]x', true, null, null]],
    // Escapes
    [
      '\\{\\}\\~\\=\\#\\:\\\\ \\a \\\\n{=\\=\\~ ~\\#\\{\\}}',
      ['SINGLE_CHOICE', '{}~=#:\\ \\a \\n', ['=~', 100], ['#{}', 0]],
    ],
    ['&&058; &&010 &&092;{T}', ['TRUE_FALSE', '&amp;&amp;058; &amp;&amp;010 &amp;&amp;092;', true, null, null]],
    ['a\u0000b\ufdd4c{T}', ['TRUE_FALSE', 'ab\ufffdc', true, null, null]],
    ['\ufeffQ\r\nin two lines{T}\r\n', ['TRUE_FALSE', 'Q in two lines', true, null, null]],
    ['Q\rin two lines{T}', ['TRUE_FALSE', 'Q in two lines', true, null, null]],
  ])('%j', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it('titles, also with characters that mean something elsewhere', () => {
    expect(only(':: Part 1: a = b ::Text{T}')).toMatchObject({
      title: 'Part 1: a = b',
      question: { title: 'Part 1: a = b', stem: 'Text' },
    });
    expect(only('::a\\:\\: b\\\\::Text{T}').title).toBe('a:: b\\');
    expect(only('::::Text{T}').title).toBeNull();
    const long = only(`::${'x'.repeat(300)}::Text{T}`);
    expect(long.question?.title).toHaveLength(200);
    expect(long.notices.map(({ code }) => code)).toEqual(['TITLE_CUT']);
  });

  it('general feedback with its own format and any character', () => {
    const text = 'Q{=a#one ~b#two #### [html]<b>see</b> http://a.example/?x=1~2#3}';
    expect(only(text).question?.feedback).toBe('<b>see</b> http://a.example/?x=1~2#3');
    expect(only('Q{#### notes}').question).toMatchObject({ kind: 'ESSAY', feedback: 'notes' });
    expect(only('Q{#5 ####[plain]<x>}').question?.feedback).toBe('&lt;x&gt;');
  });

  it('the feedback of TRUE in either order', () => {
    const text = 'Q{TRUE#first#second}';
    expect(only(text).question?.answers).toMatchObject({ feedbackTrue: 'first', feedbackFalse: 'second' });
    const moodle = only(text, { trueFalseFeedback: 'WRONG_FIRST' });
    expect(moodle.question?.answers).toMatchObject({ feedbackTrue: 'second', feedbackFalse: 'first' });
    const untrue = only('Q{FALSE#first#second}', { trueFalseFeedback: 'WRONG_FIRST' });
    expect(untrue.question?.answers).toMatchObject({ feedbackTrue: 'first', feedbackFalse: 'second' });
  });

  it('ids and tags from comments above, also across a blank line', () => {
    const { entries } = readGift('// [id:a\\]1] [tag:x]\n\n// [tag:y][tag:x]\nQ{T}\n\nR{T}');
    expect(entries).toMatchObject([
      { externalId: 'a]1', tags: ['x', 'y'], line: 4 },
      { externalId: null, tags: [], line: 6 },
    ]);
  });

  it('and says what it left out', () => {
    const entry = only(
      '[html]<p>x <img src\\="@@PLUGINFILE@@/a.png"> <a href\\="javascript\\:1">y</a><script>z</script></p>{T}',
    );
    expect(entry.question?.stem).toBe('<p>x  y</p>');
    expect(entry.notices).toMatchObject([
      { code: 'PICTURES_DROPPED', params: { sources: '@@PLUGINFILE@@/a.png' } },
      { code: 'LINKS_DROPPED' },
      { code: 'MARKUP_DROPPED', params: { tags: 'script' } },
    ]);
  });

  it('whether the answers stood inside the text', () => {
    expect(only('a {=b ~c} d').hasEmbeddedAnswers).toBe(true);
    expect(only('a {=b ~c}').hasEmbeddedAnswers).toBe(false);
  });
});

describe('readGift notes', () => {
  it('categories, which hold for what follows', () => {
    const { entries, counts } = readGift('Q{T}\n\n$CATEGORY: $course$/top/a: b\nR{T}\n\n\n$CATEGORY: c\n\nS{T}');
    expect(entries.map(({ outcome, category, line }) => [outcome, category, line])).toEqual([
      ['TAKEN', null, 1],
      ['NOTE', '$course$/top/a: b', 3],
      ['TAKEN', '$course$/top/a: b', 4],
      ['NOTE', 'c', 7],
      ['TAKEN', 'c', 9],
    ]);
    expect(entries[1]?.reason).toMatchObject({ code: 'CATEGORY', params: { category: '$course$/top/a: b' } });
    expect(counts).toEqual({ taken: 3, refused: 0, noted: 2 });
  });

  it('texts without answers', () => {
    expect(only('::Intro::Read this: it = ~ important\\n.')).toMatchObject({
      outcome: 'NOTE',
      title: 'Intro',
      reason: { code: 'DESCRIPTION' },
    });
  });

  it('nothing in an empty file or in comments', () => {
    for (const text of ['', ' \n\t\n', '// only\n\n// comments {', '\ufeff', '\u0000']) {
      expect(readGift(text)).toEqual({ entries: [], counts: { taken: 0, refused: 0, noted: 0 }, problem: null });
    }
  });
});
