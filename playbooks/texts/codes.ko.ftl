# 모든 플레이북이 함께 쓰는 문구: 코드의 뜻과 조치.

nm1001 = 문서가 텍스트가 아닙니다
    .help = 경고를 UTF-8로 저장한 뒤 다시 시도하세요.
    .no-utf8 = 문서가 UTF-8 텍스트가 아닙니다. { $byte }번째 바이트가 문자의 일부가 아닙니다
    .no-utf16 = 문서가 UTF-16 텍스트가 아닙니다. 문자가 중간에 잘렸습니다
    .broken-gzip = gzip 문서의 압축을 풀 수 없습니다
    .gzip-followed = gzip 문서의 마지막 멤버 뒤에 gzip이 아닌 내용이 있습니다

nm1002 = 문서가 JSON이 아닙니다
    .help = 공급업체가 보낸 경고를 첫 중괄호부터 마지막 중괄호까지 빠짐없이 붙여 넣으세요.
    .ends-early = 문서를 읽을 수 없습니다. 문서가 { $at }에서 끊겼습니다
    .no-json-at = 문서를 읽을 수 없습니다. { $at }부터 JSON이 아닙니다
    .place = { $line }행 { $column }열

nm1003 = 문서의 중첩이 너무 깊습니다
    .help = 겹겹이 싸인 문서에서 경고만 꺼내세요.
    .too-many-levels = 문서가 { $at }에서 { $levels }단계보다 깊게 중첩돼 있습니다

nm1004 = 문서가 너무 큽니다
    .help = 문서를 나누거나 필요한 경고 하나만 꺼내세요.
    .only-lines-are-larger = 문서가 한도인 { $most }바이트를 넘습니다. 각 줄이 하나의 문서일 때만 --lines로 더 큰 입력을 읽습니다
    .file-too-large = 파일이 한도인 { $most }바이트를 넘습니다
    .line-too-large = 줄이 { $bytes }바이트이며 한도는 { $limit }바이트입니다
    .output-too-large = 출력이 { $bytes }바이트이며 한도는 { $limit }바이트입니다
    .typed-too-large = 입력한 줄이 한도인 { $most }바이트를 넘습니다
    .document-too-large = 문서가 { $bytes }바이트이며 한도는 { $limit }바이트입니다
    .inflates-too-large = 압축을 푼 문서가 한도인 { $most }바이트를 넘습니다

nm1005 = 문서에 경고가 너무 많습니다
    .help = 문서를 나누세요.
    .more-alerts = 문서에 경고가 { $most }건 넘게 있습니다
    .wraps-too-many = 문서에 싸인 다른 문서가 읽을 수 있는 경고 수보다 많습니다({ $at })

nm1006 = 인식할 수 있는 경고가 없습니다
    .help = 지원하는 출처의 결과나 경고를 하나만 입력하세요. 전달 과정에서 감싼 문서째 입력해도 됩니다.
    .unrecognised = 지원하는 출처의 경고를 이 문서에서 찾지 못했습니다

nm1007 = 문서에 경고가 여러 건 있습니다
    .help = 0부터 센 번호로 하나를 고르세요.
    .choose-an-alert = 문서에 경고가 { $count }건 있으며, 어느 것인지 지정하지 않았습니다

nm1008 = 그 번호의 경고가 없습니다
    .help = 번호는 문서에 나온 순서대로 0부터 셉니다.
    .number-too-high = { $number }번 경고가 없습니다. 문서에 있는 경고는 { $count }건입니다

nm1009 = 문서를 읽는 데 메모리가 너무 많이 듭니다
    .help = 문서를 나누거나, 겹겹이 싸인 문서에서 경고만 꺼내세요.
    .swells = 적은 바이트로 쓰였지만 읽으려면 많은 메모리가 드는 문서입니다
    .swells-at = 적은 바이트로 쓰였지만 읽으려면 많은 메모리가 드는 문서입니다. { $at }까지 읽었습니다

nm1101 = 보안 상태 점검 결과입니다
    .help = 구성 문제로 처리하세요. 대응할 공격이 없습니다.
    .is-posture-check = 문서의 종류: { $what }. nextmove가 읽는 경고가 아닙니다

nm1102 = 취약점 보고입니다
    .help = 소프트웨어 문제로 처리하세요. 대응할 공격이 없습니다.
    .is-vulnerability = 문서의 종류: { $what }. nextmove가 읽는 경고가 아닙니다

nm1103 = 활동 기록입니다
    .help = 그 활동에 대해 생성된 경고가 있으면 그 경고를 입력하세요.
    .is-audit-log = 문서의 종류: { $what }. nextmove가 읽는 경고가 아닙니다

nm1104 = 원격 분석 데이터입니다
    .help = 그 이벤트에 대해 생성된 경고가 있으면 그 경고를 입력하세요.
    .is-telemetry = 문서의 종류: { $what }. nextmove가 읽는 경고가 아닙니다

nm1105 = 스캔 판정입니다
    .help = 그 객체에 대해 생성된 결과가 있으면 그 결과를 입력하세요.
    .is-scan-verdict = 문서의 종류: { $what }. nextmove가 읽는 경고가 아닙니다

nm1106 = 지원하지 않는 제품의 경고입니다
    .help = 이 제품의 경고에 대한 조직의 자체 절차를 따르세요.
    .is-other-detection = 문서의 종류: { $what }. nextmove가 읽는 경고가 아닙니다

nm1107 = 경고가 없는 목록입니다
    .help = 경고가 조회되도록 필터를 바꾸어 다시 조회하세요.
    .is-nothing = 문서의 종류: { $what }. nextmove가 읽는 경고가 아닙니다

nm1108 = 경고를 가리키기만 하고 경고 자체는 없는 문서입니다
    .help = 문서가 가리키는 경고를 입력하거나 경고를 포함해 다시 내보내세요.
    .is-group = 문서의 종류: { $what }. nextmove가 읽는 경고가 아닙니다

nm2001 = 이 경고를 다루는 플레이북이 없습니다
    .help = 알맞은 플레이북을 지정하거나 이 유형의 경고에 대한 조직의 자체 절차를 따르세요.
    .no-taker = 이 유형의 경고를 다루는 플레이북이 없습니다

nm2002 = 그 이름의 플레이북이 없습니다
    .help = 이름을 빼면 경고에 따라 플레이북이 정해집니다.
    .no-such-playbook = "{ $id }" 플레이북을 찾을 수 없습니다
    .no-such-version = "{ $id }" 플레이북의 그 버전을 찾을 수 없습니다

nm2003 = 그 언어로 된 문구가 없습니다
    .help = 메시지에 나열된 언어 중 하나를 사용하세요.
    .no-texts-in-language = "{ $lang }" 언어의 문구가 없습니다. 있는 언어: { $languages }

nm2004 = 답변이 질문에서 받는 값이 아닙니다
    .help = 단계에 나열된 값 중 하나, 또는 요구하는 종류의 값을 사용하세요.
    .other-value = { $fact } 값이 맞지 않습니다. 받을 수 있는 값: { $takes }. 입력한 값: { $given }
    .command-tells-otherwise = { $step } 단계의 명령으로는 "{ $name }" 정보를 알 수 없거나 그런 값이 나올 수 없습니다
    .takes-one = { $options } 중 하나
    .takes-several = { $options } 중에서 고른 목록
    .takes-form = { $form } 형식의 { $kind }
    .takes-like = { $form } 형식의 { $kind }(예: { $example })

nm2005 = 사유가 없습니다
    .help = 답변을 사유와 함께 입력하세요. 예: {"{"}"value": ..., "reason": "..."{"}"}
    .left-out-without-reason = { $step } 단계는 증거를 보존하거나 피해를 봉쇄하는 조치이므로, 생략하려면 사유가 필요합니다
    .overrides-without-reason = 경고에는 다른 { $fact } 값이 있으며, 그 값을 바꾸려면 사유가 필요합니다
    .done-without-reason = 출력에 따르면 { $step } 단계의 조치가 적용돼 있지 않으므로, 완료로 답하려면 사유가 필요합니다

nm2006 = 요청의 형식이 잘못됐습니다
    .help = 문서에 적힌 요청 형식과 비교하세요.
    .entry-unreadable = 기록을 읽을 수 없습니다: { $error }
    .reply-is-no-step = 응답이 단계가 아닙니다
    .given-file-unreadable = { $what } 파일을 읽을 수 없습니다: { $error }
    .no-such-call = 다음 호출 중 하나여야 합니다: { $calls }. 입력한 호출: "{ $found }"
    .request-unreadable = 요청을 읽을 수 없습니다: { $error }
    .alert-and-facts = 경고와 `facts`를 함께 입력했습니다. `facts`로 시작하려면 문서를 비워 두세요
    .facts-without-playbook = `facts`와 함께 `playbook`이 있어야 하지만 없습니다

nm2007 = 플레이북에서 묻지 않는 정보입니다
    .help = 거쳐 온 경로에 있거나 단계에서 묻는 정보의 이름을 지정하세요.
    .asks-no-such-fact = { $playbook } 플레이북에서는 "{ $name }" 정보를 묻지 않습니다
    .knows-no-fact = { $playbook } 플레이북에는 "{ $name }" 정보가 없습니다

nm2010 = 플레이북에 그런 출력을 내는 명령이 없습니다
    .help = 단계, 용도, 명령의 번호 `n`과 대상을 단계에 표시된 대로 지정하세요.
    .no-command-number = { $step } 단계에는 그 용도의 { $number }번 명령이 없습니다
    .no-command-for-item = { $step } 단계에는 "{ $item }" 대상의 명령이 없습니다
    .item-not-said = { $step } 단계에는 대상마다 명령이 있는데, 어느 대상의 출력인지 지정되지 않았습니다
    .one-command = { $step } 단계의 명령은 하나이며 "{ $item }" 대상의 명령이 따로 없습니다

nm2011 = 그 명령의 출력이 아닙니다
    .help = 명령을 표시된 그대로 실행하고 출력 전체를 입력하세요.
    .prints-otherwise = { $step } 단계의 명령이 이 정보로 출력하는 내용과 다릅니다

nm2012 = 변경 전 상태가 저장되지 않았습니다
    .help = 읽을 권한을 얻어 변경 전 명령을 다시 실행하고 그 출력을 입력하세요.
    .state-missing = { $step } 단계에는 변경 전 상태가 필요한데, 그 상태를 저장하는 명령의 출력에 상태가 없습니다

nm3001 = 번들이 손상됐거나 버전이 다릅니다
    .help = 같은 버전의 nextmove로 번들을 다시 만드세요.
    .bundle-refused = 번들을 사용할 수 없습니다: { $because }

nm3002 = 사건 파일이 아닙니다
    .help = nextmove에서 저장한 사건 파일을 지정하세요. 이 파일은 바꾸지 않았습니다.
    .no-header = 파일의 시작이 사건 파일의 시작과 다릅니다

nm3003 = 더 새로운 버전의 nextmove에서 저장한 사건입니다
    .help = 그 버전이나 그보다 새로운 버전으로 읽으세요. 파일은 바꾸지 않았습니다.
    .newer-format = 사건의 형식 버전은 { $format }입니다. 이 버전의 nextmove는 1까지 읽습니다

nm3004 = 사건이 변경됐거나 손상됐습니다
    .help = 파일을 그대로 두고 사본과 비교하세요. 기록 번호는 0부터 셉니다.
    .header = 머리글
    .entry = { $number }번 기록
    .end = 끝부분
    .does-not-fit = 파일의 다른 부분과 맞지 않습니다: { $part }
    .no-header-end = 머리글의 끝이 올바르지 않습니다: { $part }
    .key-or-redacted = 키와 가린 값의 목록 중 하나만 있어야 합니다: { $part }
    .no-comma = 뒤에 쉼표가 없습니다: { $part }
    .no-end-beginning = 끝부분의 시작이 올바르지 않습니다: { $part }
    .part-no-utf8 = UTF-8 텍스트가 아닙니다: { $part }
    .part-unreadable = 읽을 수 없습니다: { $part }, { $error }
    .written-otherwise = nextmove가 저장하는 형식과 다릅니다: { $part }
    .cut-short = 중간에 잘렸습니다: { $part }
    .does-not-open = 사건을 시작하는 기록이 아닙니다: { $part }
    .end-changed = 변경된 곳: { $part } 또는 끝에 있는 해시
    .changed = 변경됐거나, 바로 옆의 기록이 삭제, 삽입 또는 이동됐습니다: { $part }

nm3005 = 사건의 체인에 그 해시가 없습니다
    .help = 해시를 얻은 사본과 이 사건을 비교하세요. 둘 중 하나는 그 사건이 아닙니다.
    .head-not-in-chain = 사건의 기록 중 해시가 { $head }인 것이 없습니다

nm3006 = 번들에 사건의 플레이북이 없습니다
    .help = 그 버전이 들어 있는 번들을 사용하거나, 차이를 확인한 뒤 사건의 플레이북을 변경하세요.
    .no-such-hash = 번들에 해시가 { $hash }인 { $id } 플레이북이 없습니다
    .follows-unknown = 사건이 따르는 플레이북: { $wanted }. 번들에는 이 플레이북의 어떤 버전도 없습니다
    .follows-other = 사건이 따르는 플레이북: { $wanted }. 번들에 있는 플레이북: { $held }
    .playbook-version = { $id } { $version }(해시 { $hash })

nm3007 = 값을 가린 사본은 읽기, 검증, 보고서 작성에만 쓸 수 있습니다
    .help = 사본을 만든 원래 사건으로 계속하세요.
    .route-redacted = 이 사본에서는 값이 빠져 있어 대응 경로를 알 수 없습니다
    .no-key = 값을 가린 사본에는 기록을 봉인할 키가 없습니다

nm3008 = 승인이 없습니다
    .help = 단계에 적힌 역할을 맡은 사람에게 승인받아 먼저 기록하세요.
    .nobody-approved = { $step } 단계에는 { $role } 역할의 승인이 필요합니다. `value`와 함께 `approved_by`가 있어야 하지만 없습니다
    .approve-first = { $step } 단계에는 지금의 명령에 대한 { $role } 역할의 승인이 필요합니다

nm3009 = 되돌릴 수 없는 조치는 조치하는 본인이 승인할 수 없습니다
    .help = 다른 사람에게 승인받아 먼저 기록하세요.
    .approved-alone = { $step } 단계는 되돌릴 수 없으며, 승인한 사람이 { $by } 한 명뿐입니다

nm3010 = 기록이 완전하지 않습니다
    .help = 기록하는 사람과 내용을 적고, 시각은 2026-11-22T05:30:00Z처럼 UTC로 적으세요.
    .no-author = 기록한 사람이 적혀 있지 않습니다
    .opened-already = 사건은 한 번만 시작하며, 이미 시작됐습니다
    .note-empty = 메모의 내용이 없습니다
    .evidence-unnamed = 증거의 이름이 없습니다
    .evidence-nowhere = 증거를 보관한 곳이 없습니다
    .evidence-too-large = 증거의 크기는 2^53 - 1바이트까지입니다
    .receiver-missing = 사건을 인계받을 사람이 없습니다
    .other-role = { $step } 단계에는 "{ $role }" 역할이 아니라 { $wanted } 역할의 승인이 필요합니다

nm3011 = 플레이북에 그런 단계가 없습니다
    .help = 사건이 따르는 플레이북의 단계를 지정하세요.
    .no-such-step = { $playbook } 플레이북에는 "{ $step }" 단계가 없습니다

nm3012 = 이 기록으로 바뀌는 것이 없습니다
    .help = 사건을 다시 확인하세요. 이미 기록됐을 수 있습니다.
    .same-playbook = 사건이 이미 그 플레이북을 따르고 있습니다
    .needs-no-approval = { $step } 단계에는 승인이 필요하지 않습니다
    .nothing-follows = 지금의 사건에는 "{ $step }"에서 이어지는 { $number }번 사건이 없습니다
    .no-answer-to-retract = "{ $key }"에는 취소할 답변이 없습니다
    .nothing-to-undo = { $step } 단계에는 되돌릴 것이 남아 있지 않습니다

nm3013 = 사건에 그런 정보가 없습니다
    .help = 경고에 있었거나 답변한 정보의 이름을 지정하세요.
    .case-holds-no-fact = 사건에 "{ $fact }" 정보가 없습니다

nm3014 = 그 법의 기한이 없습니다
    .help = 메시지에 나열된 이름 중 하나를 사용하세요.
    .no-such-law = "{ $id }" 법이 없습니다. 있는 것: { $laws }

nm4001 = 파일을 읽을 수 없습니다
    .help = 경로와 권한을 확인하세요. `-`는 표준 입력을 뜻합니다.
    .file-unreadable = 파일을 읽을 수 없습니다: { $error }
    .no-randomness = 시스템에서 난수를 얻을 수 없습니다: { $error }
    .folder-unreadable = 폴더를 읽을 수 없습니다: { $error }
    .stream-failed = 입력 또는 출력에 실패했습니다: { $error }

nm4002 = 결과에 이르기 전에 진행이 끝났습니다
    .help = 사건이 종결될 때까지 답하거나, 지금까지의 답변을 --answers로 지정해 실행하세요.
    .input-ended = 사건이 종결되기 전에 입력이 끝났습니다

nm4003 = 파일을 쓸 수 없습니다
    .help = 경로와 권한, 남은 공간을 확인하세요.
    .lock-not-made = 파일 옆에 잠금 파일을 만들 수 없습니다: { $error }
    .file-unwritable = 파일을 쓸 수 없습니다: { $error }
    .playbook-unwritable = 플레이북을 쓸 수 없습니다: { $error }

nm4004 = 사건이 다른 곳에서 열려 있습니다
    .help = 다른 쪽을 닫거나 쓰기가 끝날 때까지 기다리세요.
    .written-by-another = 다른 nextmove가 이 사건에 기록하고 있습니다

nm4005 = 다른 경고에 대한 사건입니다
    .help = 이 경고에는 다른 파일을 지정하거나 `nextmove resume`으로 계속하세요.
    .alert-of-another-case = 경고가 사건의 경고와 다릅니다

nm4006 = 기록하는 사람을 알 수 없습니다
    .help = --by로 지정하세요.
    .no-name = 이름도 로그인 계정도 없습니다

nm4007 = 내장된 플레이북이 없습니다
    .help = --bundle로 번들을 지정하세요. 번들은 `nextmove compile DIR -o FILE`로 만듭니다.
    .built-without = 이 `nextmove`는 플레이북 없이 빌드됐으며, 번들도 지정하지 않았습니다

nm4008 = 폴더에 그런 플레이북이 없습니다
    .help = aws-s3-bucket처럼 폴더 이름으로 지정하거나, --playbook을 빼고 모두 검사하세요.
    .no-folder = 폴더에 "{ $id }" 플레이북이 없습니다
