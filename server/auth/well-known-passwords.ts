/** Passwords of twelve characters or more that are tried first; in lower case. Shorter ones are refused anyway. */
export const wellKnownPasswords: ReadonlySet<string> = new Set(
  `
  000000000000 0123456789012 111111111111 111222333444 112233445566 121212121212 123123123123 123321123321 1234123412341234
  123412341234 12345678900987654321 123456789012 1234567890123 12345678901234 123456789012345 1234567890123456
  12345678910 123456789101112 123456789123 123456789abc 123456789qwerty 123456abcdef 123456password 123456qwerty
  1234567890ab 1234567890qw 1234567890qwertyuiop 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc
  1qaz2wsx3edc4rfv 1qazxsw23edc 222222222222 555555555555 666666666666 777777777777 888888888888 987654321098
  999999999999 a12345678910 a1b2c3d4e5f6 aaaaaaaaaaaa aaaabbbbcccc abc123abc123 abc123456789 abcd12345678 abcd1234abcd1234
  abcdefghijkl abcdefghijklm abcdefghijklmnop abcdef123456 administrator administrator1 adminadmin123 adminpassword
  admin1234567 admin123456789 asdfasdfasdf asdfghjkl123 asdfghjkl;'\\ asdfghjklzxcvbnm azertyuiop12 changeme1234
  changemechangeme changemenow1 correcthorsebatterystaple counterpart1 counterpart12
  counterpart123 counterpart2026 default12345 demonstration football1234 helloworld12 helloworld123 iloveyou1234
  iloveyouforever iloveyousomuch letmein12345 letmeinletmein letmeinplease liverpool123 loveyou12345 manchesterunited
  michaeljordan mypassword12 mypassword123 newpassword1 newpassword123 p@ssw0rd1234 p@ssword1234
  pa55word1234 pass12345678 passpasspass passw0rd1234 passw0rd12345 password0000 password1111 password1234 password12345
  password123456 password1234567 password12345678 password123456789 password123! password2024 password2025 password2026
  passwordpassword princess1234 q1w2e3r4t5y6 qazwsxedc123 qazwsxedcrfv qazwsxedcrfvtgb qwer1234qwer1234 qwerasdfzxcv
  qwerty123456 qwerty1234567 qwerty123456789 qwerty12345678 qwerty1234567890 qwertyqwerty qwertyuiop10 qwertyuiop12
  qwertyuiop123 qwertyuiop1234567890 qwertyuiop[] qwertyuiop[]\\ qwertyuiopasdf qwertyuiopasdfghjkl
  qwertyuiopasdfghjklzxcvbnm qwertzuiop12 secret123456 secretpassword starwars1234 summer202412 sunshine1234
  superman1234 supersecret1 testpassword testtesttest trustno1trustno1 unbelievable welcome12345 welcome123456
  welcomehome1 whateverwhatever woaini123456 woaini1314520 woaini520520 xxxxxxxxxxxx zaq12wsxcde3 zxcvbnm12345
  zxcvbnm123456 zxcvbnm123456789 zxcvbnmasdfghjkl zzzzzzzzzzzz
  `
    .split(/\s+/)
    .filter((password) => password.length > 0),
);
