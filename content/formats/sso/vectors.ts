// Known answers of single sign-on: a secret, a nonce and an initialization vector, with all that comes of them.

/**
 * Keys, hash, encrypted nonce and initialization vector are in hexadecimal, secret and response in Base64.
 *
 * Made with Python's hmac and the triple DES of the openssl command, not with this code.
 */
export const SSO_VECTORS = [
  {
    name: 'a secret of the bytes 1 to 24',
    secret: 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY',
    nonce: 'JWWWCMr9xNbXKKXZsUbpJK7+VzE6stswuHWzhW2kUf2OI0ENxD5FKzLtfIXgLCoO',
    iv: '0102030405060708',
    hashKey: 'faab032d0b0b0e5c3b236294ac9070e62b429cc75f630d8f',
    encryptionKey: '6a09297162f557689b17565a605833abcd9be06386559ffa',
    hash: '600017a8b823f13e4d3470d590744e9bff5d9d3f',
    cipher:
      '11803b74bded38801e4b7965559b5e22438b41b80b8d486865bbcb2b819a80259a6c1596175a35b8' +
      '0f655287cf18c5bbbeae0285ef7eb5554e3499c5fa512d053f51d0e51dc112b2',
    response:
      'HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAECAwQFBgcIYAAXqLgj8T5NNHDVkHROm/9dnT8RgDt0ve04gB5LeWVVm14iQ4tBuAuN' +
      'SGhlu8srgZqAJZpsFZYXWjW4D2VSh88Yxbu+rgKF7361VU40mcX6US0FP1HQ5R3BErI=',
  },
  {
    name: 'a random secret',
    secret: 'nwr4lhJqBLDHY7V580ZImQk/UxAlyuBM',
    nonce: 'ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj9AQUJDREVGR0hJSktMTU5P',
    iv: 'a1b2c3d4e5f60718',
    hashKey: '10ec20603b275951cc19072b40d6d2b21699691b6d9ed00b',
    encryptionKey: '2b4bee24f3aa14a4eb0a4d98519b0af5951f774223df5cae',
    hash: '07ba7f17adb24d3fe71679aacbf65bab0342983b',
    cipher:
      '67839a1ac66d12e2813d7da680533eb2a6b4b28730907297b535dacd272e1b9c85f2a6a93cc02487' +
      '6f9ae822a1fa986477f32caa9b056f9ef9ab896d8c740e7b47bbec027f5d82b6',
    response:
      'HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAKGyw9Tl9gcYB7p/F62yTT/nFnmqy/ZbqwNCmDtng5oaxm0S4oE9faaAUz6yprSyhzCQ' +
      'cpe1NdrNJy4bnIXypqk8wCSHb5roIqH6mGR38yyqmwVvnvmriW2MdA57R7vsAn9dgrY=',
  },
  {
    name: 'the log-on that the version pages show',
    secret: 'BzxxptsQRXqv5BlOg7jtIleMwfYrYJXK',
    nonce: 'CzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYar0PUaP2SJrtP4HUJnjLHW',
    iv: '0102030405060708',
    hashKey: 'f6a2747a34f379fb3ce499450611bd5aec40e32ee8fa2a17',
    encryptionKey: '67e8e7121a0a7f17f4fa29e7235e78bb97f4002b6795693d',
    hash: '13473b86f8fcce64d5457c06dba752075f7e3840',
    cipher:
      'c6763e9af96c9619cf7a37a1c56e490d2b662ebfdc78a6f18f576f1fb62829adb1cc4f069bce5d0c' +
      'ddfb3ae4f4d8d828cd58858efdd8c9b09d101c2a861c89c68e7d9e87f489d1a2',
    response:
      'HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAECAwQFBgcIE0c7hvj8zmTVRXwG26dSB19+OEDGdj6a+WyWGc96N6HFbkkNK2Yuv9x4' +
      'pvGPV28ftigprbHMTwabzl0M3fs65PTY2CjNWIWO/djJsJ0QHCqGHInGjn2eh/SJ0aI=',
  },
  {
    name: 'a nonce of 24 characters, whose response is shorter',
    secret: '/+7dzLuqmYh3ZlVEMyIRAP/u3cy7qpmI',
    nonce: 'c2hvcnQgbm9uY2UhMTIzNA==',
    iv: 'ff00ee11dd22cc33',
    hashKey: 'db52308f41d04639d1a025ed2fe7480feba772f13f942801',
    encryptionKey: '55a26a344c6929506cccb44969ebbfe7e0e12fa8c88905f3',
    hash: '57274edc87f1ac28e52d72004d744a7a5405242a',
    cipher: 'b6095ea30382f76c37f572c78768aac8174f08bc1cd16df685a54a0918e861d3',
    response:
      'HAAAAAEAAAADZgAABIAAAAgAAAAUAAAAIAAAAP8A7hHdIswzVydO3IfxrCjlLXIATXRKelQFJCq2CV6jA4L3bDf1cseHaKrIF08IvBzR' +
      'bfaFpUoJGOhh0w==',
  },
] as const;
