import type { PageWords } from './words.ts';
import { koCase } from './ko-case.ts';
import { koOutput } from './ko-output.ts';
import { spelled } from './spelled.ts';

const FORMATS: Record<string, string> = {
  ip: 'IPv4 또는 IPv6 주소를 입력하세요.',
  time: '시간대를 포함해 입력하세요.',
  number: '숫자를 입력하세요.',
};

const NOTICES: Record<string, string> = {
  wrong_kind: '값의 형식이 이 항목에 맞지 않습니다.',
  too_long: '값이 너무 깁니다.',
  too_many: '값이 너무 많아 앞의 것만 읽었습니다.',
  duplicate_key: '같은 이름이 두 번 있어 값 하나만 읽었습니다.',
};

const ROLES: Record<string, string> = {
  bucket_owner: '버킷 소유자',
  account_owner: '계정 소유자',
  identity_administrator: 'ID 관리자',
  incident_lead: '사고 대응 책임자',
};

const notice = (why: string): string => NOTICES[why] ?? spelled(why);

export const ko: PageWords = {
  languageName: '한국어',
  language: '언어',
  tagline: '보안 경고의 다음 대응 단계',
  title: 'nextmove: 보안 경고의 다음 대응 단계',
  starting: '엔진을 시작하고 있습니다.',

  intake: {
    heading: '경고 열기',
    privacy:
      '경고는 이 브라우저 탭 안에만 있습니다. 이 페이지는 어디로도 데이터를 보낼 수 없습니다.',
    paste: '경고(JSON) 또는 사건 파일',
    read: '이 경고 읽기',
    samples: '샘플',
    samplesHint: '이 페이지를 위해 만든 예시입니다. 실제 계정이나 버킷이 아닙니다.',
    empty: '먼저 경고를 붙여 넣거나 샘플을 고르세요.',
    back: '열려 있던 경고로 돌아가기',
  },

  drop: {
    chooseFile: '파일 선택',
    hint: '또는 여기에 파일을 끌어다 놓으세요',
    hovered: '파일을 놓으면 바로 읽습니다',
    severalFiles: '파일은 한 번에 하나만 놓으세요.',
    unreadable: '브라우저가 이 파일을 읽지 못했습니다.',
  },

  playbooks: {
    heading: '플레이북',
    builtIn: '기본으로 들어 있는 플레이북입니다.',
    own: '기본 플레이북 대신 직접 제공한 번들을 쓰고 있습니다.',
    hint: '조직의 플레이북을 쓰려면 nextmove compile로 만든 번들 파일을 넣으세요.',
    again: '기본 플레이북으로 되돌리기',
  },

  choose: {
    heading: (number) =>
      number === 0 ? '이 문서에는 경고가 없습니다' : `이 문서에는 경고가 ${number}건 있습니다`,
    hint: '대응할 경고를 고르세요. 답변은 경고마다 따로 보관됩니다.',
    filter: '목록에서 찾기',
    shown: (shown, all) => `${all}건 중 ${shown}건 표시`,
    open: '이 경고 열기',
    none: '먼저 경고를 고르세요.',
    unknownType: '유형이 적혀 있지 않음',
  },

  bar: {
    alertNumber: (number, all) => `경고 ${all}건 중 ${number}번째`,
    otherAlert: '다른 경고',
    otherDocument: '새 문서',
    in: (envelope) => `전달 경로: ${envelope.split('/').join(' › ')}`,
  },

  sample: {
    label: '샘플',
    text: '훈련용: 이 경고에는 샘플이라는 표시가 있습니다. 적혀 있는 리소스가 실제로 없을 수 있습니다.',
  },

  status: {
    recognised: (source, type) => `경고를 인식했습니다: ${source}, ${type}.`,
    answered: (number) => `질문 ${number}개는 경고에 답이 있었습니다.`,
    changed: (kept, aside) =>
      `답변을 바꿨습니다. 다른 답변 ${kept}개는 그대로 쓰이고 ${aside}개는 보류됩니다.`,
    removed: '답변을 지웠습니다.',
    recorded: '기록했습니다.',
    end: (verdict) => `대응이 끝났습니다: ${verdict}.`,
  },

  facts: {
    heading: '경고에서 읽은 정보',
    count: (number) => `${number}개 항목`,
    from: '위치',
    decided: '결정한 단계',
    used: '판단에 쓰인 정보',
    others: '그 밖의 정보',
    override: '다른 값 쓰기',
    overrideFact: (fact) => `${fact}에 다른 값 쓰기`,
    newValue: '사용할 값',
    reason: '이유',
    reasonMissing: '경고의 값이 왜 틀렸는지 적으세요.',
    apply: '이 값 사용',
    cancel: '취소',
    overridden: '직접 입력한 값',
    alertSays: '경고의 값',
    remove: '경고의 값으로 되돌리기',
    removeOverride: (fact) => `${fact}: 경고의 값으로 되돌리기`,
    noticesHeading: '읽지 않은 값',
    notice,
    none: '이 경고에서 읽은 정보가 없습니다.',
  },

  ask: {
    kind: '질문',
    submit: '답변하기',
    chooseOne: '답을 하나 고르세요.',
    enterValue: '값을 입력하세요.',
    yes: '예',
    no: '아니요',
    now: '현재 시각(UTC)',
    onePerLine: '한 줄에 값을 하나씩 적으세요.',
    format: (kind) => FORMATS[kind] ?? '',
    why: '이 질문을 하는 이유',
    whyText: '다음 단계를 정하는 데 필요하지만 경고에 적혀 있지 않습니다.',
    whyConfirm: '규칙으로 판단한 값이지만, 이후 대응이 크게 달라지므로 사람이 확인해야 합니다.',
    suggested: '지금까지 알려진 정보로는 이 답이 맞아 보입니다. 맞을 때만 확인하세요.',
    confirm: (label) => `확인: ${label}`,
    recordedAs: '기록되는 이름:',
    form: '형식',
    example: '예',
    declines: '입력할 값이 없을 때',
    withoutValues: '이 조치를 건너뛰거나 미루기',
    withoutValuesHint: '이 질문에 답하지 않아도 고를 수 있습니다.',
    noticed: (why) => `경고의 해당 위치에 값이 있지만 사용하지 않았습니다. ${notice(why)}`,
  },

  act: {
    why: '이유',
    disruption: '영향',
    check: '확인',
    undo: '되돌리기',
    brake: '이 조치는 되돌릴 수 없습니다',
    aware: '영향을 확인했으며 실행하기로 결정했습니다.',
    awareMissing: '먼저 영향을 확인했는지 표시하세요.',
    held: '위 항목에 표시하면 변경 명령이 나타납니다.',
    commands: '명령',
    needs: '필요 권한',
    role: (id) => ROLES[id] ?? spelled(id),
    cites: '출처',
    checked: (date) => `${date} 확인`,
    newWindow: '새 탭에서 열림',
    replyLegend: '조치 결과를 고르세요',
    reason: '이유(필수)',
    note: '메모(선택)',
    reasonMissing: '이유를 적으세요. 기록에 남습니다.',
    record: (label) => `기록: ${label}`,
    submit: '조치 결과 기록하기',
  },

  commands: {
    purpose: {
      before: '실행 전: 현재 상태 저장',
      run: '실행',
      verify: '확인',
      undo: '되돌려야 할 때',
    },
    shells: '셸',
    console: '콘솔에서',
    instead: '또는:',
    copy: '복사',
    copyAll: (number) => `${number}개 모두 복사`,
    one: (purpose, number, all) => `${purpose}, 명령 ${all}개 중 ${number}번째`,
    copied: '복사했습니다',
    copyFailed: '선택했습니다. Ctrl+C를 누르세요',
  },

  change: {
    banner: '앞에서 한 답변을 바꾸고 있습니다.',
    hint: '이후의 답변은 그대로 보관됩니다. 해당 단계가 다시 나오면 자동으로 쓰입니다.',
    cancel: '답변을 그대로 두기',
    differs: '대응 경로가 바뀌었습니다',
    same: '대응 경로는 그대로입니다',
    appear: '새로 포함된 단계',
    vanish: '지금은 빠진 단계',
    stay: (number) => `${number}개 단계는 그대로입니다.`,
    times: (number) => `${number}번`,
    returned: '답변이 다시 쓰입니다',
    kept: '답변은 보류됩니다',
    close: '닫기',
  },

  end: {
    kind: '최종 결과',
    verdict: '판정',
    status: '경고가 온 곳에서의 상태',
    route: '지금까지의 경로',
    step: '단계',
    reply: '답변',
    decidedBy: '결정 근거',
    changes: '변경한 내용(최근 순)',
    notDone: '하지 못한 조치',
    notReached: '이 조치까지 진행하지 않았습니다',
    other: '다른 경고 열기',
  },

  route: {
    heading: '대응 경로',
    now: '현재',
    change: '변경',
    changeStep: (title) => `변경: ${title}`,
    remove: '삭제',
    removeStep: (title) => `삭제: ${title}`,
    removeAsks: (title) => `이 답변을 삭제할까요? ${title}`,
    removeHint:
      '대응 경로가 이 단계로 돌아갑니다. 이후의 답변은 보류되고, 그동안 변경한 내용은 그대로 남습니다.',
    removeAsideHint: '해당 단계가 다시 나와도 이 답변은 쓰이지 않습니다.',
    removeNow: '답변 삭제',
    removeNot: '그대로 두기',
    why: '근거',
    whyStep: (title) => `근거: ${title}`,
    remaining: (least, most) =>
      least === most ? `앞으로 답변 ${least}개` : `앞으로 답변 ${least}~${most}개`,
    ended: '경로가 끝났습니다',
    aside: '보류된 답변',
    asideHint: '지금 경로에서는 쓰이지 않는 답변입니다. 해당 단계가 다시 나오면 쓰입니다.',
    removeAside: (key) => `${key} 답변 삭제`,
    decider: { alert: '경고', output: '명령 출력', you: '직접 답변', earlier: '앞의 답변' },
  },

  provenance: {
    alert: '경고에서 읽은 위치',
    given: '시작할 때 입력',
    derived: '다음 정보로 판단',
    answer: '직접 답변',
    insteadOf: '원래 값',
    reason: '이유',
    notStated: '적혀 있지 않음',
    output: (purpose, step) => `명령 출력에서 읽음(${step}, ${purpose})`,
  },

  output: koOutput,

  happened: '사건 요약',

  later: {
    heading: (number) => `봉쇄한 뒤로 미룬 조치(${number}건)`,
    hint: '필요한 단계 앞에서, 그리고 사건을 끝내기 전에 다시 묻습니다.',
  },

  follow: {
    heading: (number) => `이어지는 사건(${number}건)`,
    hint: '여기서 알게 된 정보를 넘겨받아, 각자의 플레이북을 따라 진행합니다.',
    open: '사건 시작하기',
    openCase: (name) => `사건 시작하기: ${name}`,
    go: '사건으로 이동',
    goTo: (name) => `사건으로 이동: ${name}`,
    follows: '다른 사건에서 이어진 사건입니다.',
    followsElsewhere: (head) =>
      `다른 사건에서 이어진 사건입니다. 그 사건의 마지막 기록 해시: ${head}`,
    back: '원래 사건으로 돌아가기',
  },

  case: koCase,

  refusal: {
    document: '이 문서를 처리할 수 없습니다',
    bundle: '이 플레이북을 사용할 수 없습니다',
    entry: '기록하지 못했습니다',
    engine: 'nextmove를 시작하지 못했습니다',
    answer: '이 답변은 사용할 수 없습니다',
    step: '다음 단계를 표시할 수 없습니다',
    unhandled: '이 유형의 경고를 다루는 플레이북이 없습니다',
    unhandledHint: '경고에서 읽은 정보는 함께 표시됩니다. 조직의 자체 절차를 따르세요.',
    code: '코드',
    help: '조치',
    defect: '경고가 아니라 nextmove의 결함입니다. 페이지를 새로 고친 뒤 다시 시도하세요.',
  },
};
