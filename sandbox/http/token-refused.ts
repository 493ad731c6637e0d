/** The answer to an access token that was not presented as it has to be: 401 with a challenge. */
export class TokenRefused extends Error {
  /** For the WWW-Authenticate header. */
  readonly challenge: string;

  constructor(error: string, description: string) {
    super(description);
    this.challenge = `DPoP error="${error}", error_description="${description.replaceAll('"', "'")}"`;
  }
}
