// The storage service: name, personal message and picture of an account, kept for all its places.

import { type Element, service } from '#content/services/service.ts';

const FIRST = 'http://www.msn.com/webservices/storage/w10';

/** How a profile or a folder is named: by the account's number. */
function alias(path: string): readonly Element[] {
  return [
    { path: `${path}/Alias/Name`, about: 'The account’s CID.' },
    { path: `${path}/Alias/NameSpace`, about: 'MyCidStuff.' },
  ];
}

/** An action's value for the header, in the first namespace. */
const soapAction = (name: string) => `${FIRST}/${name}`;

export const STORAGESERVICE = service({
  id: 'storageservice',
  title: 'Storage (roaming profile)',
  summary: 'Keeps display name, personal message and picture, so that every computer of the user has them.',
  transport: 'soap',
  since: 'MSNP15',
  addresses: [
    { url: 'https://storage.msn.com/storageservice/SchematizedStore.asmx', about: 'The service.' },
    {
      url: 'https://tkrdr.storage.msn.com/storageservice/SchematizedStore.asmx',
      about: 'Where the first call goes, in MSNPSharp and in client 8.1.',
      sources: ['msnp-sharp:MSNService.cs', 'escargot:README'],
    },
  ],
  namespaces: {
    'MSNP15 to MSNP17': FIRST,
    'MSNP18 and later': 'http://www.msn.com/webservices/storage/2008',
  },
  headers: [
    {
      name: 'SOAPAction',
      in: 'request',
      about: 'The namespace, a slash and the name of the action.',
    },
    {
      name: 'StorageApplicationHeader/ApplicationID',
      in: 'request',
      about: 'Messenger Client 8.5, or another version. Some write ApplicationId.',
    },
    {
      name: 'StorageApplicationHeader/Scenario',
      in: 'request',
      about: 'Initial, RoamingSeed (a profile is fetched or made) or RoamingIdentityChanged (it is changed).',
    },
    { name: 'StorageUserHeader/Puid', in: 'request', about: '0.' },
    { name: 'StorageUserHeader/TicketToken', in: 'request', about: 'The ticket for storage.msn.com.' },
    {
      name: 'AffinityCacheHeader/CacheKey',
      in: 'request',
      about: 'The key of the last answer, given back. May be missing.',
    },
    { name: 'AffinityCacheHeader/CacheKey', in: 'response', about: 'A key for the next call.' },
    {
      name: 'StorageUserHeader',
      in: 'response',
      about:
        'Puid, Cid, ApplicationId, DeviceId, IsTrustedDevice, IsStrongAuth, TicketToken, IsAdmin, LanguagePreference and Claims.',
    },
  ],
  actions: [
    {
      name: 'GetProfile',
      about: 'Fetches the profile.',
      soapAction: soapAction('GetProfile'),
      request: [
        ...alias('profileHandle'),
        { path: 'profileHandle/RelationshipName', about: 'MyProfile.' },
        {
          path: 'profileAttributes',
          about: 'What is wanted, true or false for each: ResourceID, DateModified.',
        },
        {
          path: 'profileAttributes/ExpressionProfileAttributes',
          about:
            'Likewise: ResourceID, DateModified, DisplayName, DisplayNameLastModified, PersonalStatus, PersonalStatusLastModified, StaticUserTilePublicURL, Photo, Flags.',
        },
      ],
      response: [
        { path: 'GetProfileResult/ResourceID', about: 'Id of the profile: CID in hexadecimal, ! and 106.' },
        { path: 'GetProfileResult/DateModified', about: 'When it changed.' },
        {
          path: 'GetProfileResult/ExpressionProfile/ResourceID',
          about: 'Id of the part that others see: … !118.',
        },
        { path: 'GetProfileResult/ExpressionProfile/Version', about: 'A number.' },
        { path: 'GetProfileResult/ExpressionProfile/DateModified', about: 'When it changed.' },
        { path: 'GetProfileResult/ExpressionProfile/Photo/ResourceID', about: 'Id of the picture: … !205.' },
        {
          path: 'GetProfileResult/ExpressionProfile/Photo/DocumentStreams/DocumentStream/DocumentStreamType',
          about: 'Which size it is.',
          values: {
            UserTileStatic: 'the whole picture',
            Named: 'another one, named in DocumentStreamName: UserTileSmall is 21 by 21 in Escargot',
          },
        },
        {
          path: 'GetProfileResult/ExpressionProfile/Photo/DocumentStreams/DocumentStream/MimeType',
          about: 'Type of the picture, which is not to be trusted.',
        },
        {
          path: 'GetProfileResult/ExpressionProfile/Photo/DocumentStreams/DocumentStream/DataSize',
          about: 'Its size in bytes.',
        },
        {
          path: 'GetProfileResult/ExpressionProfile/Photo/DocumentStreams/DocumentStream/PreAuthURL',
          about: 'Where it can be had. Clients append the half t= of a ticket.',
          sources: ['papyon:service/ContentRoaming', 'escargot:front/msn/tmpl/storageservice'],
        },
        { path: 'GetProfileResult/ExpressionProfile/PersonalStatus', about: 'The personal message.' },
        {
          path: 'GetProfileResult/ExpressionProfile/PersonalStatusLastModified',
          about: 'When that changed.',
        },
        { path: 'GetProfileResult/ExpressionProfile/DisplayName', about: 'The display name.' },
        { path: 'GetProfileResult/ExpressionProfile/DisplayNameLastModified', about: 'When that changed.' },
        {
          path: 'GetProfileResult/ExpressionProfile/StaticUserTilePublicURL',
          about: 'Address of the picture for everybody.',
        },
      ],
    },
    {
      name: 'UpdateProfile',
      about: 'Changes name or personal message.',
      soapAction: soapAction('UpdateProfile'),
      request: [
        { path: 'profile/ResourceID', about: 'Id of the profile.' },
        { path: 'profile/ExpressionProfile/FreeText', about: 'Update.' },
        { path: 'profile/ExpressionProfile/DisplayName', about: 'The new name.', optional: true },
        { path: 'profile/ExpressionProfile/PersonalStatus', about: 'The new message.', optional: true },
        { path: 'profile/ExpressionProfile/Flags', about: '0.' },
        {
          path: 'profileAttributesToDelete/ExpressionProfileAttributes/PersonalStatus',
          about: 'true to have no message at all: leaving the element out above does not clear it.',
          optional: true,
        },
      ],
      response: [],
    },
    {
      name: 'CreateProfile',
      about: 'Makes a profile, when the service has said ItemDoesNotExist.',
      soapAction: soapAction('CreateProfile'),
      confidence: 'single',
      sources: ['msnp-sharp:msnstorage_ws.wsdl'],
      request: [{ path: 'profile/ExpressionProfile', about: 'Its first values.' }],
      response: [{ path: 'CreateProfileResult', about: 'Id of the profile.' }],
    },
    {
      name: 'CreateDocument',
      about: 'Hands in a picture.',
      soapAction: soapAction('CreateDocument'),
      request: [
        { path: 'parentHandle/RelationshipName', about: '/UserTiles.' },
        ...alias('parentHandle'),
        { path: 'document/@xsi:type', about: 'Photo.' },
        { path: 'document/Name', about: 'Name of the picture.' },
        {
          path: 'document/DocumentStreams/DocumentStream/DocumentStreamType',
          about: 'UserTileStatic.',
        },
        {
          path: 'document/DocumentStreams/DocumentStream/MimeType',
          about: 'png or image/png; the data may well be of another type.',
        },
        { path: 'document/DocumentStreams/DocumentStream/Data', about: 'The picture in Base64.' },
        { path: 'document/DocumentStreams/DocumentStream/DataSize', about: 'Its size; clients write 0.' },
        { path: 'relationshipName', about: 'Messenger User Tile.' },
      ],
      response: [{ path: 'CreateDocumentResult', about: 'Id of the picture.' }],
    },
    {
      name: 'UpdateDocument',
      about: 'Changes a picture.',
      soapAction: soapAction('UpdateDocument'),
      request: [{ path: 'document', about: 'As in CreateDocument.' }],
      response: [],
    },
    {
      name: 'CreateRelationships',
      about: 'Makes a picture that of the profile.',
      soapAction: soapAction('CreateRelationships'),
      request: [
        { path: 'relationships/Relationship/SourceID', about: 'Id of the part that others see.' },
        { path: 'relationships/Relationship/SourceType', about: 'SubProfile.' },
        { path: 'relationships/Relationship/TargetID', about: 'Id of the picture.' },
        { path: 'relationships/Relationship/TargetType', about: 'Photo.' },
        { path: 'relationships/Relationship/RelationshipName', about: 'ProfilePhoto.' },
      ],
      response: [],
    },
    {
      name: 'DeleteRelationships',
      about: 'Undoes that, and takes a picture out of the folder of pictures.',
      soapAction: soapAction('DeleteRelationships'),
      request: [
        { path: 'sourceHandle', about: 'The profile’s part by ResourceID, or the folder by name and Alias.' },
        { path: 'targetHandles/ObjectHandle', about: 'The picture, by ResourceID.' },
      ],
      response: [],
    },
    {
      name: 'FindDocuments',
      about: 'Lists the pictures.',
      soapAction: soapAction('FindDocuments'),
      request: [
        { path: 'objectHandle/RelationshipName', about: '/UserTiles.' },
        ...alias('objectHandle'),
        { path: 'documentAttributes', about: 'What is wanted, true or false for each.' },
        { path: 'documentFilter/FilterAttributes', about: 'None.' },
        { path: 'documentSort/SortBy', about: 'DateModified.' },
        { path: 'findContext/FindMethod', about: 'Default.' },
      ],
      response: [{ path: 'FindDocumentsResult/Document', about: 'A picture.' }],
    },
    {
      name: 'ShareItem',
      about: 'Known by its name.',
      soapAction: soapAction('ShareItem'),
      confidence: 'single',
      sources: ['escargot:front/msn/http/other.py'],
      request: [],
      response: [],
    },
    {
      name: 'GetItemVersion',
      about:
        'By its name, asks whether something changed. Contact cards use it, already in clients of MSNP11.',
      soapAction: soapAction('GetItemVersion'),
      confidence: 'single',
      sources: ['escargot:front/msn/tmpl'],
      request: [],
      response: [],
    },
  ],
  faults: [
    {
      code: 'ItemDoesNotExist',
      when: 'The account has no profile yet. Make one with CreateProfile.',
      actions: ['GetProfile'],
    },
    {
      code: 'ItemAlreadyExists',
      when: 'It has one.',
      actions: ['CreateProfile'],
      confidence: 'single',
    },
  ],
  usedBy: ['MSNP15', 'MSNP16', 'MSNP17', 'MSNP18', 'MSNP21'],
  disputes: [
    {
      claim: 'The versions of the namespace that ends in 2008',
      says: {
        'msnp-sharp': '2008 in its branches for MSNP18 and MSNP21',
        escargot: 'it answers in whichever one the SOAPAction has',
      },
      taken: 'MSNP18 and later.',
    },
  ],
  unknowns: ['What Flags say.', 'How large a picture may be.'],
  confidence: 'confirmed',
  sources: [
    'escargot:front/msn/http/other.py',
    'escargot:front/msn/tmpl/storageservice',
    'papyon:service/ContentRoaming',
    'msnp-sharp:msnstorage_ws.wsdl',
    'amsn:roaming.tcl',
    'bitlbee:soap.h',
  ],
});
