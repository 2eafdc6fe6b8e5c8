type Variables = Readonly<Record<string, string>>;

/** What programs need to find themselves, their packages and the network; no credentials among it. */
const harmless =
  /^(PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|PIP_\w+|PYENV_\w+|SSL_CERT_\w+|NODE_EXTRA_CA_CERTS|https?_proxy)$/i;

const pick = (wanted: (name: string) => boolean): Variables =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && wanted(name) ? [[name, value]] : [],
    ),
  );

/** The machine without anything about AWS, so that an emulator never gets to see real credentials. */
export const machineVariables = (): Variables => pick((name) => harmless.test(name));

/** Everything, credentials included: for a real account that was named, and only then. */
export const allVariables = (): Variables => pick(() => true);
