// A certified OpenID Connect provider on loopback, configured as a broker of the Finnish Trust Network or as a plain one.
// One line of JSON on standard input configures it; one line on standard output tells that it listens.
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { generateKeyPairSync } from "node:crypto";
import Provider from "oidc-provider";

const [line] = await new Promise((done) => createInterface({ input: process.stdin }).once("line", (text) => done([text])));
const asked = JSON.parse(line);
const issuer = `http://127.0.0.1:${asked.port}`;
const ftn = asked.profile === "ftn";
const people = new Map(asked.people.map((person) => [person.sub, person]));
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

const client = {
  client_id: asked.client_id,
  redirect_uris: [asked.redirect_uri],
  response_types: ["code"],
  grant_types: ["authorization_code"],
  scope: "openid profile",
  id_token_signed_response_alg: "RS256",
  ...ftn
    ? {
        token_endpoint_auth_method: "private_key_jwt",
        token_endpoint_auth_signing_alg: "RS256",
        request_object_signing_alg: "RS256",
        require_signed_request_object: true,
        id_token_encrypted_response_alg: "RSA-OAEP",
        id_token_encrypted_response_enc: "A256GCM",
        ...asked.client_jwks ? { jwks: asked.client_jwks } : { jwks_uri: asked.client_jwks_uri },
      }
    : asked.client_secret
      ? { token_endpoint_auth_method: "client_secret_basic", client_secret: asked.client_secret }
      : { token_endpoint_auth_method: "none" },
};

const provider = new Provider(issuer, {
  clients: [client],
  jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: asked.key_id }] },
  cookies: { keys: ["only for tests"] },
  acrValues: asked.levels,
  claims: { acr: null, openid: ["sub"], profile: asked.claims },
  conformIdTokenClaims: false,
  clockTolerance: 5,
  features: {
    devInteractions: { enabled: false },
    encryption: { enabled: true },
    requestObjects: { request: true, requestUri: false, mode: "strict" },
    userinfo: { enabled: false },
  },
  pkce: { methods: ["S256"], required: () => true },
  ttl: { IdToken: 300, AuthorizationCode: 60, Interaction: 600, Session: 600, Grant: 600, AccessToken: 300 },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
  interactions: { url: (_, { uid }) => `/choose/${uid}` },
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope("openid profile");
    await grant.save();
    return grant;
  },
  renderError: (ctx, out, error) => {
    ctx.type = "text";
    ctx.body = `${out.error}: ${out.error_description ?? ""}`;
    if (process.env.LUUKKU_TELL) console.error(error);
  },
});
provider.proxy = false;

// Whoever asks to identify picks one of the people, or breaks it off.
const listen = provider.callback();
const choose = async (request, response) => {
  const url = new URL(request.url, issuer), { uid } = await provider.interactionDetails(request, response);
  const sub = url.searchParams.get("person");
  if (sub === null) {
    const links = [...people].map(([each, { name }]) => `<li><a href="?person=${each}">${name}</a></li>`).join("");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="fi"><title>Testitunnistus</title><main><h1>Testitunnistus</h1><ul>${links}</ul>
      <a href="/choose/${uid}?person=">Peruuta</a></main></html>`);
    return;
  }
  const result = sub === ""
    ? { error: "access_denied", error_description: "broken off" }
    : { login: { accountId: sub, acr: asked.level, remember: false } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
};

createServer((request, response) => {
  if (!request.url.startsWith("/choose/")) { listen(request, response); return; }
  choose(request, response).catch((error) => { response.statusCode = 500; response.end(error.name); });
}).listen(asked.port, "127.0.0.1", () => console.log(JSON.stringify({ issuer })));
