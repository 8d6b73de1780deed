const address = /^[^\s@"<>(),:;[\]\\]{1,64}@[^\s@"<>(),:;[\]\\]{1,190}\.[^\s@"<>(),:;[\]\\.]{2,63}$/u;

/** Whether a text looks like one e-mail address; only a mail that arrives proves more. At most 254 characters. */
export const isEmailAddress = (value: string): boolean =>
  value.length <= 254 && value.isWellFormed() && !/\p{Cc}/u.test(value) && address.test(value);
