// The bits of capability numbers, and what a number says by them: for the table, the inspector and the calculator.

/** What one bit of the first number says. */
export interface Flag {
  readonly bit: number;
  readonly meaning: string;
  /** What MSNP-Sharp calls it. */
  readonly sharp: string;
  /** What papyon calls it. */
  readonly papyon?: string;
  /** The client, or the version, with which it is first documented. */
  readonly first?: string;
  readonly confidence?: 'single' | 'disputed';
}

/** The lower 28 bits of the first number. */
export const FLAGS: readonly Flag[] = [
  {
    bit: 0,
    meaning: 'online by a mobile device',
    sharp: 'OnlineViaMobile',
    papyon: 'is_mobile_device',
    first: '5.0',
  },
  {
    bit: 1,
    meaning: 'online by the MSN program, version 8 or later, which was MSN Explorer before',
    sharp: 'OnlineViaTexas',
    papyon: 'is_msn8_user',
    first: '5.0',
  },
  { bit: 2, meaning: 'shows ink sent as GIF', sharp: 'SupportsGifInk', papyon: 'renders_gif', first: '6.0' },
  { bit: 3, meaning: 'shows ink sent as ISF', sharp: 'SupportsIsfInk', papyon: 'renders_isf', first: '6.0' },
  {
    bit: 4,
    meaning: 'has a webcam and lets others know',
    sharp: 'WebCamDetected',
    papyon: 'has_webcam',
    first: '6.0',
  },
  {
    bit: 5,
    meaning: 'puts messages together that come in pieces (Message-ID, Chunks)',
    sharp: 'SupportsChunking',
    papyon: 'supports_chunking',
    first: '6.1',
  },
  {
    bit: 6,
    meaning: 'takes messages on a mobile phone, as property MOB says',
    sharp: 'MobileEnabled',
    papyon: 'is_msn_mobile',
    first: '5.0',
  },
  {
    bit: 7,
    meaning: 'takes messages on an MSN Direct watch, as property WWE says',
    sharp: 'WebWatchEnabled',
    papyon: 'is_msn_direct_device',
    first: '6.1',
  },
  {
    bit: 8,
    meaning: 'can do activities',
    sharp: 'SupportsActivities',
    papyon: 'supports_activities',
    first: '6.0',
  },
  {
    bit: 9,
    meaning: 'online by the client in a browser, Web Messenger',
    sharp: 'OnlineViaWebIM',
    papyon: 'is_web_client',
    first: 'MSNP11',
  },
  { bit: 10, meaning: 'a mobile device, once more', sharp: 'MobileDevice', confidence: 'single' },
  {
    bit: 11,
    meaning: 'online by way of another system, such as that of Office',
    sharp: 'OnlineViaFederatedInterface',
    papyon: 'is_tgw_client',
    first: '7.0',
  },
  {
    bit: 12,
    meaning: 'has a space, which is a blog; the property HSB says the same',
    sharp: 'HasSpace',
    papyon: 'has_space',
    first: 'MSNP11',
  },
  {
    bit: 13,
    meaning: 'a client for Windows Media Center',
    sharp: 'IsMceUser',
    papyon: 'is_media_center_user',
    first: '7.0',
  },
  {
    bit: 14,
    meaning: 'takes direct connections for conversations',
    sharp: 'SupportsDirectIM',
    papyon: 'supports_direct_im',
    first: '7.0',
  },
  { bit: 15, meaning: 'winks', sharp: 'SupportsWinks', papyon: 'supports_winks', first: 'MSNP11' },
  {
    bit: 16,
    meaning: 'shared search',
    sharp: 'SupportsSharedSearch',
    papyon: 'supports_shared_search',
    first: 'MSNP11',
  },
  {
    bit: 17,
    meaning: 'an account set up for a program, a bot',
    sharp: 'IsBot',
    papyon: 'is_bot',
    first: '7.5',
  },
  {
    bit: 18,
    meaning: 'voice clips',
    sharp: 'SupportsVoiceIM',
    papyon: 'supports_voice_im',
    first: 'MSNP12',
  },
  {
    bit: 19,
    meaning: 'encrypted channel',
    sharp: 'SupportsSChannel',
    papyon: 'supports_secure_channel',
    first: '7.5',
  },
  {
    bit: 20,
    meaning: 'invitations by SIP',
    sharp: 'SupportsSipInvite',
    papyon: 'supports_sip_invite',
    first: '7.5',
  },
  {
    bit: 21,
    meaning: 'SIP through a tunnel, or media among several people',
    sharp: 'SupportsMultipartyMedia',
    papyon: 'supports_tunneled_sip',
    first: '8.0',
    confidence: 'disputed',
  },
  {
    bit: 22,
    meaning: 'sharing folders',
    sharp: 'SupportsSDrive',
    papyon: 'supports_shared_drive',
    first: 'MSNP13',
  },
  {
    bit: 23,
    meaning: 'messages without a switchboard (UUM)',
    sharp: 'SupportsPageModeMessaging',
    first: 'MSNP14',
    confidence: 'single',
  },
  { bit: 24, meaning: 'has Windows OneCare', sharp: 'HasOneCare', papyon: 'has_onecare', first: '8.0' },
  {
    bit: 25,
    meaning: 'peer-to-peer by way of TURN relays',
    sharp: 'SupportsTurn',
    papyon: 'p2p_supports_turn',
    first: '8.1',
  },
  {
    bit: 26,
    meaning: 'sets up peer-to-peer sessions by UUN',
    sharp: 'SupportsDirectBootstrapping',
    papyon: 'p2p_bootstrap_via_uun',
    first: '8.1',
  },
  { bit: 27, meaning: 'logged on under an alias', sharp: 'UsingAlias', confidence: 'single' },
];

/** The clients of each level, from level 0 on. */
export const LEVELS = [
  'before 6.0',
  '6.0',
  '6.1',
  '6.2',
  '7.0',
  '7.5',
  '8.0',
  '8.1',
  '8.5',
  '9.0 beta',
  '14.0 (2009)',
  '15.0 (2011)',
  '16.0 (2012)',
] as const;

/** The bits of the second number, from bit 0 on, with the names of MSNP-Sharp. */
export const EXTENDED: readonly (readonly [string, string])[] = [
  ['takes short texts only, as a phone does', 'IsSmsOnly'],
  ['voice over MSNP', 'SupportsVoiceOverMsnp'],
  ['has the SIP stack UUCP', 'SupportsUucpSipStack'],
  ['messages between applications', 'SupportsApplicationMessages'],
  ['video by RTC', 'RTCVideoEnabled'],
  ['peer-to-peer, version 2', 'SupportsPeerToPeerV2'],
  ['a client in a browser whose user has logged on', 'IsAuthenticatedWebIMUser'],
  ['talks of two by way of a group', 'Supports1On1ViaGroup'],
  ['offline messages', 'SupportsOfflineIM'],
  ['shares video', 'SupportsSharingVideo'],
  ['nudges', 'SupportsNudges'],
  ['voice in circles', 'CircleVoiceIMEnabled'],
  ['sharing', 'SharingEnabled'],
  ['a phone that wants no copies of messages for other places', 'MobileSuspendIMFanoutDisable'],
  ['unknown', '_0x4000'],
  ['peer-to-peer by way of the switchboard', 'SupportsPeerToPeerMixerRelay'],
  ['unknown', '_0x10000'],
  ['files inside the window of a conversation', 'ConvWindowFileTransfer'],
  ['video calls in 16:9', 'VideoCallSupports16x9'],
  ['peer-to-peer in envelopes', 'SupportsPeerToPeerEnveloping'],
  ['unknown', '_0x100000'],
  ['unknown', '_0x200000'],
  ['contacts of Yahoo! switched off', 'YahooIMDisabled'],
  ['SIP tunnel, version 2', 'SIPTunnelVersion2'],
  ['voice clips as WMA', 'VoiceClipSupportsWMAFormat'],
  ['voice clips in circles', 'VoiceClipSupportsCircleIM'],
  ['kinds of objects for social news', 'SupportsSocialNewsObjectTypes'],
  ['custom emoticons', 'CustomEmoticonsCapable'],
  ['personal messages in UTF-8', 'SupportsUTF8MoodMessages'],
  ['FTURN', 'FTURNCapable'],
  ['P4 activities', 'SupportsP4Activity'],
  ['talks of several people', 'SupportsMultipartyConversations'],
];

/** The number without its client version: flags are below this value. */
const LEVEL_UNIT = 2 ** 28;

function isSet(value: number, bit: number): boolean {
  return Math.floor(value / 2 ** bit) % 2 === 1;
}

/** The client version in the upper four bits of the first number, with the clients of that level where known. */
export function levelOf(value: number): { readonly level: number; readonly client: string | undefined } {
  const level = Math.floor(value / LEVEL_UNIT) % 16;
  return { level, client: LEVELS[level] };
}

/** What the first number says, a phrase for the client version and one for each bit. */
export function capabilitiesIn(value: number): string[] {
  const { level, client } = levelOf(value);
  const edition = level === 0 ? [] : [`MSNC${level}${client === undefined ? '' : `, client ${client}`}`];
  return [...edition, ...FLAGS.filter(({ bit }) => isSet(value, bit)).map(({ meaning }) => meaning)];
}

/** What the second number says, from MSNP16 on, a phrase for each bit. */
export function extendedIn(value: number): string[] {
  return EXTENDED.flatMap(([meaning, name], bit) => {
    if (!isSet(value, bit)) return [];
    return [meaning === 'unknown' ? `bit ${bit}, unknown (${name})` : meaning];
  });
}
