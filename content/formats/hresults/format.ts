// HRESULT values of the official client for Windows, and the numeric errors that it turns into them.

import { ERRORS, type NumericError } from '#content/errors/errors.ts';
import { format, type Row } from '#content/formats/format.ts';

/** Values that no numeric error leads to: value, name, first build whose type library has it. */
const OTHERS = [
  ['0x00000000', 'MSGR_S_OK', '1.0.0452'],
  ['0x81000301', 'MSGR_E_CONNECT', '1.0.0452'],
  ['0x81000302', 'MSGR_E_INVALID_SERVER_NAME', '1.0.0452'],
  ['0x81000305', 'MSGR_E_SERVER_VERSION', '1.0.0452'],
  ['0x81000306', 'MSGR_E_LOGON_TIMEOUT', '1.0.0452'],
  ['0x81000308', 'MSGR_E_AI_REJECT', '1.0.0452'],
  ['0x81000309', 'MSGR_E_AI_REJECT_NOT_INST', '1.0.0452'],
  ['0x8100030c', 'MSGR_E_DISCONNECTED', '1.0.0452'],
  ['0x8100030f', 'MSGR_E_INVALID_AUTH_PACKAGES', '1.0.0452'],
  ['0x81000310', 'MSGR_E_NEWER_CLIENT_AVAILABLE', '1.0.0452'],
  ['0x81000311', 'MSGR_E_AI_TIMEOUT', '1.0.0452'],
  ['0x81000312', 'MSGR_E_CANCEL', '1.0.0452'],
  ['0x81000313', 'MSGR_E_TOO_MANY_MATCHES', '1.0.0452'],
  ['0x81000315', 'MSGR_E_LOGON_UI_ACTIVE', '1.0.0452'],
  ['0x81000316', 'MSGR_E_OPTION_UI_ACTIVE', '1.0.0452'],
  ['0x81000317', 'MSGR_E_CONTACT_UI_ACTIVE', '1.0.0452'],
  ['0x81000318', 'MSGR_E_PRIMARY_SERVICE_NOT_LOGGED_ON', '1.0.0863'],
  ['0x81000319', 'MSGR_E_LOGGED_ON', '1.0.0863'],
  ['0x8100031a', 'MSGR_E_CONNECT_PROXY', '1.0.0863'],
  ['0x8100031b', 'MSGR_E_PROXY_AUTH', '1.0.0863'],
  ['0x8100031c', 'MSGR_E_PROXY_AUTH_TYPE', '1.0.0863'],
  ['0x8100031d', 'MSGR_E_INVALID_PROXY_NAME', '1.0.0863'],
  ['0x81000320', 'MSGR_E_NOT_PRIMARY_SERVICE', '1.0.0863'],
  ['0x81000321', 'MSGR_E_TOO_MANY_SESSIONS', '1.0.0863'],
  ['0x81000322', 'MSGR_E_TOO_MANY_MESSAGES', '1.0.0863'],
  ['0x81000323', 'MSGR_E_REMOTE_LOGIN', '1.0.0863'],
  ['0x81000325', 'MSGR_E_SESSION_FULL', '1.0.0863'],
  ['0x81000328', 'MSGR_E_TCP_ERROR', '2.0.0085'],
  ['0x81000329', 'MSGR_E_SESSION_TIMEOUT', '2.0.0085'],
  ['0x8100032a', 'MSGR_E_MULTIPOINT_SESSION_BEGIN_TIMEOUT', '2.0.0085'],
  ['0x8100032b', 'MSGR_E_MULTIPOINT_SESSION_END_TIMEOUT', '2.0.0085'],
  ['0x8100032c', 'MSGR_E_REVERSE_LIST_FULL', '2.1.1047'],
  ['0x8100032d', 'MSGR_E_SERVER_ERROR', '2.1.1047'],
  ['0x8100032e', 'MSGR_E_SYSTEM_CONFIG', '2.1.1047'],
  ['0x8100032f', 'MSGR_E_NO_DIRECTORY', '2.1.1047'],
  ['0x81000330', 'MSGR_E_RETRY_SET', '3.0.0080'],
  ['0x81000332', 'MSGR_E_USER_CANCELLED', '3.0.0080'],
  ['0x81000333', 'MSGR_E_CANCEL_BEFORE_CONNECT', '3.0.0080'],
  ['0x81000334', 'MSGR_E_VOICE_IM_TIMEOUT', '3.0.0283'],
  ['0x81000337', 'MSGR_E_AUDIO_UI_ACTIVE', '3.0.0283'],
  ['0x81000338', 'MSGR_E_NO_HARDWARE', '3.0.0283'],
  ['0x8100033a', 'MSGR_E_PHONE_INVALID_NUMBER', '3.0.0283'],
  ['0x8100033b', 'MSGR_E_PHONE_NO_FUNDS', '3.0.0283'],
  ['0x8100033c', 'MSGR_E_VOICE_NO_ANSWER', '3.0.0283'],
  ['0x8100033d', 'MSGR_E_VOICE_WAVEIN_DEVICE', '3.0.0283'],
  ['0x8100033e', 'MSGR_E_FT_TIMEOUT', '3.0.0283'],
  ['0x8100033f', 'MSGR_E_MESSAGE_TOO_LONG', '3.0.0283'],
  ['0x81000340', 'MSGR_E_VOICE_FIREWALL', '3.0.0283'],
  ['0x81000341', 'MSGR_E_VOICE_NETCONN', '3.0.0283'],
  ['0x81000342', 'MSGR_E_PHONE_CIRCUITS_BUSY', '3.0.0283'],
  ['0x81000343', 'MSGR_E_SERVER_PROTOCOL', '3.5.0077'],
  ['0x81000344', 'MSGR_E_UNAVAILABLE_VIA_HTTP', '3.5.0077'],
  ['0x81000345', 'MSGR_E_PHONE_INVALID_PIN', '3.5.0077'],
  ['0x81000346', 'MSGR_E_PHONE_PINPROCEED_TIMEOUT', '3.5.0077'],
  ['0x81000347', 'MSGR_E_SERVER_SHUTDOWN', '3.5.0077'],
  ['0x81000348', 'MSGR_E_CLIENT_DISALLOWED', '3.5.0077'],
  ['0x81000349', 'MSGR_E_PHONE_CALL_NOT_COMPLETE', '3.5.0077'],
  ['0x8100034a', 'MSGR_E_GROUPS_NOT_ENABLED', '4.5.0121'],
  ['0x8100034b', 'MSGR_E_GROUP_ALREADY_EXISTS', '4.5.0121'],
  ['0x8100034c', 'MSGR_E_TOO_MANY_GROUPS', '4.5.0121'],
  ['0x8100034d', 'MSGR_E_GROUP_DOES_NOT_EXIST', '4.5.0121'],
  ['0x8100034e', 'MSGR_E_USER_NOT_GROUP_MEMBER', '4.5.0121'],
  ['0x8100034f', 'MSGR_E_GROUP_NAME_TOO_LONG', '4.5.0121'],
  ['0x81000350', 'MSGR_E_GROUP_NOT_EMPTY', '4.5.0121'],
  ['0x81000351', 'MSGR_E_BAD_GROUP_NAME', '4.5.0121'],
  ['0x81000352', 'MSGR_E_PHONESERVICE_UNAVAILABLE', '4.5.0121'],
  ['0x81000353', 'MSGR_E_CANNOT_RENAME', '4.5.0121'],
  ['0x81000354', 'MSGR_E_CANNOT_DELETE', '4.5.0121'],
  ['0x81000355', 'MSGR_E_INVALID_SERVICE', '4.5.0121'],
  ['0x81000356', 'MSGR_E_POLICY_RESTRICTED', '4.6.0071'],
  ['0x81000367', 'MSGR_E_BUSY', '4.6.0071'],
  ['0x01000302', 'MSGR_S_TRANSFER_SEND_BEGUN', '3.0.0283'],
  ['0x01000303', 'MSGR_S_TRANSFER_SEND_FINISHED', '3.0.0283'],
  ['0x01000304', 'MSGR_S_TRANSFER_RECEIVE_BEGUN', '3.0.0283'],
  ['0x01000305', 'MSGR_S_TRANSFER_RECEIVE_FINISHED', '3.0.0283'],
  ['0x01000306', 'MSGR_S_GROUP_ALREADY_EXISTS', '4.5.0121'],
] as const;

/** Values of the log-on component. */
const LOG_ON = [
  ['0x00048802', 'PPCRL_AUTHSTATE_S_AUTHENTICATED_OFFLINE'],
  ['0x00048803', 'PPCRL_AUTHSTATE_S_AUTHENTICATED_PASSWORD'],
  ['0x80048800', 'PPCRL_AUTHSTATE_E_UNAUTHENTICATED'],
  ['0x80048801', 'PPCRL_AUTHSTATE_E_EXPIRED'],
  ['0x80048810', 'PPCRL_AUTHREQUIRED_E_PASSWORD'],
  ['0x80048820', 'PPCRL_REQUEST_E_AUTH_SERVER_ERROR'],
  ['0x80048821', 'PPCRL_REQUEST_E_BAD_MEMBER_NAME_OR_PASSWORD'],
  ['0x80048823', 'PPCRL_REQUEST_E_PASSWORD_LOCKED_OUT'],
  ['0x80048825', 'PPCRL_REQUEST_E_TOU_CONSENT_REQUIRED'],
  ['0x80048826', 'PPCRL_REQUEST_E_FORCE_RENAME_REQUIRED'],
  ['0x80048827', 'PPCRL_REQUEST_E_FORCE_CHANGE_PASSWORD_REQUIRED'],
  ['0x8004882a', 'PPCRL_REQUEST_E_PARTNER_NOT_FOUND'],
  ['0x80048831', 'PPCRL_REQUEST_E_PASSWORD_EXPIRED'],
  ['0x80048836', 'PPCRL_REQUEST_E_EMAIL_VALIDATION_REQUIRED'],
  ['0x80048862', 'PPCRL_E_UNABLE_TO_RETRIEVE_SERVICE_TOKEN'],
] as const;

/** Values of Windows itself that Messenger was seen to report. */
const SYSTEM = [
  ['0x80070002', 'ERROR_FILE_NOT_FOUND'],
  ['0x80070057', 'ERROR_INVALID_PARAMETER'],
  ['0x800701f6', 'HTTP_STATUS_BAD_GATEWAY'],
  ['0x80071392', 'ERROR_OBJECT_ALREADY_EXISTS'],
  ['0x80072ee7', 'ERROR_INTERNET_NAME_NOT_RESOLVED'],
  ['0x80072efd', 'ERROR_WINHTTP_CANNOT_CONNECT'],
  ['0x80072f7d', 'ERROR_WINHTTP_SECURE_CHANNEL_ERROR'],
] as const;

interface Result {
  readonly value: string;
  readonly name: string;
  readonly client: string;
  readonly codes: readonly number[];
}

/** The value of every numeric error that has one, each once, with all its codes. */
function fromErrors(errors: readonly NumericError[]): Result[] {
  const results = new Map<string, Result>();
  for (const { code, hresult } of errors) {
    if (!hresult) continue;
    const { value, name, client = '' } = hresult;
    const codes = results.get(value)?.codes ?? [];
    results.set(value, { value, name, client, codes: [...codes, code] });
  }
  return [...results.values()];
}

const RESULTS: readonly Result[] = [
  ...OTHERS.map(([value, name, client]): Result => ({ value, name, client, codes: [] })),
  ...fromErrors(Object.values(ERRORS)),
].toSorted((one, other) => Number(one.value) - Number(other.value));

function named(values: readonly (readonly [string, string])[]): Row[] {
  return values.map(([value, name]) => ({ cells: { value, name } }));
}

export const HRESULTS = format({
  id: 'hresults',
  title: 'HRESULT values',
  kind: 'table',
  summary: 'The result codes of the official client for Windows, with the numeric error behind each.',
  tables: [
    {
      id: 'values',
      title: 'Values of Messenger',
      about:
        'Every value with a name of its own; many stand for one numeric error of the protocol, or for several.',
      columns: { value: 'Value', name: 'Name', client: 'First build', codes: 'Numeric errors' },
      rows: RESULTS.map(
        ({ value, name, client, codes }): Row => ({
          cells: { value, name, client, codes: codes.join(', ') },
        }),
      ),
    },
    {
      id: 'log-on',
      title: 'Values of the log-on',
      about: 'What the component for Passport and Windows Live ID reports.',
      columns: { value: 'Value', name: 'Name' },
      rows: named(LOG_ON),
    },
    {
      id: 'system',
      title: 'Values of Windows',
      about: 'Values of the system that were seen in Messenger’s messages.',
      columns: { value: 'Value', name: 'Name' },
      rows: named(SYSTEM),
    },
  ],
  facts: [
    {
      what: 'The facility is 0x100, which Messenger keeps for itself. Failures are 0x81000nnn; successes lack the top bit and are 0x01000nnn.',
    },
    {
      what: 'The first build is the first whose type library has the name; these libraries were looked at from 1.0 to 4.7. Where it is missing, the name is younger, and nothing says how much.',
    },
    {
      what: '0x81000330 had two meanings: MSGR_E_CHILD_WITHOUT_CONSENT in client 2.2.1053, MSGR_E_RETRY_SET from 3.0.0080 on.',
    },
  ],
  unknowns: ['What the client said to its user for most of these values.'],
  confidence: 'single',
  sources: ['wiki:errors_and_hresults'],
});
