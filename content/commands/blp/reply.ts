// How the answers of BLP and GTC, the two settings beside the lists, changed, and where sources differ about that.

/** Changes of the answer. */
export const CHANGES = [
  { version: 'MSNP8', what: 'Within SYN the mode stands alone, without transaction ID and list version.' },
  {
    version: 'MSNP10',
    what: 'The reply loses the list version; whether with ABCHMigrated 0 too is disputed.',
  },
] as const;

/** Whether accounts whose address book was not moved kept the list version. */
export const LIST_VERSION = {
  claim: 'The list version in replies to accounts with ABCHMigrated 0, in MSNP10',
  says: {
    wiki: 'still there by the command’s page and the table; gone for everybody by the page of MSNP10',
    nina: 'gone from MSNP10 on, whatever the account',
    escargot: 'gone; ABCHMigrated 1 is all that it has',
  },
  taken: 'Gone: NINA and the wiki’s page of MSNP10 make no exception.',
} as const;
