import type { OutputWords } from './output-words.ts';
import { spelled } from './spelled.ts';

const WHY: Record<string, string> = {
  refused: '명령이 오류로 끝나 이 항목을 알 수 없습니다.',
  not_this_output: '이 경고에 대한 해당 명령의 출력이 아닙니다.',
  unreadable: '명령의 출력 형식이 아니거나 일부만 있습니다.',
  unknown: '오류가 있었는지 기록되지 않았습니다.',
  cut: '출력이 잘려 있어, 여기에 없는 것도 실제로는 있을 수 있습니다.',
  ambiguous: '여러 답이 동시에 해당합니다.',
  wrong_kind: '값의 형식이 이 항목에 맞지 않습니다.',
  too_many: '목록에 담을 수 있는 개수를 넘었습니다.',
  before_the_change: '변경하기 전의 출력입니다.',
  no_such_command: '플레이북에 그런 명령이나 항목이 없습니다.',
};

export const koOutput: OutputWords = {
  paste: '출력 붙여 넣기',
  again: '새 출력 붙여 넣기',
  pasteOf: (command) => `출력 붙여 넣기: ${command}`,
  hint: '이 탭 안에서만 읽습니다. 알아낸 내용과 크기, SHA-256만 남습니다.',
  printed: '명령의 출력',
  errors: '오류 출력',
  nothing: '아무것도 출력되지 않았고 오류도 없었습니다',
  missing: '명령의 출력을 붙여 넣거나, 아무것도 출력되지 않았다고 표시하세요.',
  submit: '출력 읽기',
  refused: '이 출력은 사용할 수 없습니다',
  taken: '읽은 출력',
  error: (code) => (code === '' ? '코드 없는 오류' : `오류 ${code}`),
  gave: '출력에서 알아낸 내용',
  gaveOf: (action) => `출력에서 알아낸 내용: ${action}`,
  gaveNothing: '읽었지만 여기서 묻는 내용은 없습니다.',
  settled: (count) => `더 묻지 않아도 되는 질문 ${count}개:`,
  facts: '알아낸 정보:',
  atLeast: '더 있을 수 있음',
  emptyList: '없음',
  at: '위치:',
  start: '맨 위',
  without: '여기에 없는 항목:',
  inError: '오류 코드로 판단',
  inNothing: '출력이 없는 것으로 판단',
  why: (why) => WHY[why] ?? spelled(why),
  stand: {
    not_sent: '실행하지 않음',
    sent: '실행했으나 확인되지 않음',
    holds: '적용 확인됨',
    does_not_hold: '적용되지 않음',
    not_yet: '아직 적용되지 않음: 잠시 뒤 다시 확인',
    cannot_tell: '출력으로 확인할 수 없음',
  },
  before: {
    yes: '변경 전 상태를 저장했습니다.',
    no: '변경 전 상태가 저장되지 않아 되돌릴 수 없습니다. 먼저 저장하세요.',
  },
  awaits: (facts) => `다음 정보가 출력에서 확인되면 명령이 더 나타납니다: ${facts}`,
  onlyIf: (file, empty) =>
    empty ? `${file} 파일이 비어 있거나 없을 때만 실행` : `${file} 파일이 비어 있지 않을 때만 실행`,
  leftOut: '빠진 명령',
  leftOutFor: (title, label) => `${title} ${label}`,
  status: (count) =>
    count === 0
      ? '출력을 읽었습니다.'
      : `출력을 읽었습니다. 질문 ${count}개의 답이 출력에 있었습니다.`,
  conflict: '서로 다릅니다',
  conflictHint: '맞는 것을 고르세요. 둘 다 기록에 남습니다.',
  take: (label) => `선택: ${label}`,
  seen: '출력에서 확인된 내용',
  purpose: { before: '변경 전 상태', run: '실행', verify: '확인', undo: '되돌리기' },
  looked: (count) => `${count.toLocaleString('ko-KR')}개 항목 확인`,
  saidNothing: '이 질문의 답은 없습니다.',
};
