// What the member directory says of people.

/** A person in the member directory. All words but the handle are percent-encoded. */
export interface Listing {
  readonly handle: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
}
