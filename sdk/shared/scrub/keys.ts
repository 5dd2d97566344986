/** Names between commas: a list of as many strings is a third longer in a bundle. Pure, so that what is not used is not in it. */
function list(names: string): readonly string[] {
  return names.split(',')
}

/**
 * Names whose value is a secret: runs of words within the key, which is split at separators and at camelCase, so that `userPassword`
 * and `X-Auth-Token` are met and `author`, `tokenizer` and `max_tokens` are not.
 */
export const SENSITIVE_KEYS: readonly string[] = /* @__PURE__ */ list(
  'password,passwords,passwd,passwort,pwd,passphrase,passcode,secret,secrets,credential,credentials,creds,authorization,' +
    'auth,token,tokens,jwt,bearer,cookie,cookies,csrf,xsrf,csrftoken,otp,totp,cvv,cvc,cvv2,cvc2,ssn,social security number,' +
    'iban,sid,sessionid,session id,session key,phpsessid,jsessionid,apikey,api key,access key,account key,private key,' +
    'secret key,signing key,encryption key,master key,shared key,storage key,subscription key,license key,ssh key,' +
    'deploy key,app key,application key,consumer key,service key,webhook key,hmac key,key material,credit card,creditcard,' +
    'card number,cc number,account number,routing number,passport number,tax id,dsn,connection string,connectionstring,' +
    'verification code,recovery code,recovery codes,backup codes,seed phrase,mnemonic phrase,sas',
)

/** Words that end so are secrets as one word too: `dbpassword`, `clientsecret`, `accesstoken`. */
export const SENSITIVE_ENDINGS: readonly string[] = /* @__PURE__ */ list(
  'password,passwd,passphrase,secret,token,apikey,privatekey,secretkey,accesskey',
)

/** After `token` or `auth` these words make it a property of the token, not the token. */
export const HARMLESS_AFTER: readonly string[] = /* @__PURE__ */ list(
  'type,count,limit,usage,expiry,expires,expired,expiration,ttl,length,kind,issuer,method,scheme,mode,provider,valid,' +
    'required,enabled,status,url,uri,endpoint,policy,name,size,age,version,index,position,budget,failed,failure,error,' +
    'errors,strength,field,path,file,attempts,reset,strategy',
)

/** Before `tokens` these make it a number of words of a language model. */
export const HARMLESS_BEFORE_TOKENS: readonly string[] = /* @__PURE__ */ list(
  'max,min,input,output,prompt,completion,total,cached,reasoning,used,num,usage,audio,text',
)

/** Exact names that stay although they look sensitive: ids of the semantic conventions that identify no person and open no door. */
export const SAFE_KEYS: readonly string[] = ['session.id', 'session.previous_id', 'gen_ai.token.type', 'auth.type']

/** Names that are secrets in a query string only: `code` elsewhere is an error's. */
export const SENSITIVE_PARAMETERS: readonly string[] = /* @__PURE__ */ list(
  'code,sig,signature,x-amz-signature,x-amz-credential,x-goog-signature,x-goog-credential,key,assertion,hmac,ticket,' +
    'samlresponse,oobcode,otp,pin,awsaccesskeyid',
)

/** Attributes that hold the address of a client. */
export const ADDRESS_KEYS: readonly string[] = /* @__PURE__ */ list(
  'client.address,http.client_ip,client.ip,client_ip,clientip,user.ip,user_ip,enduser.ip,net.peer.ip,net.sock.peer.addr,' +
    'network.peer.address,source.address,x-forwarded-for,x-real-ip,cf-connecting-ip,true-client-ip,' +
    'http.request.header.x-forwarded-for,http.request.header.x-real-ip,http.request.header.forwarded,' +
    'http.request.header.cf-connecting-ip,http.request.header.true-client-ip,remote_addr,remote_ip,remoteip,ip_address,ip',
)

/** Attributes that hold a statement of SQL. */
export const SQL_KEYS: readonly string[] = ['db.query.text', 'db.statement', 'sql', 'query.sql', 'db.sql', 'sql.query']

/** Attributes whose names begin so hold the values of a statement: `db.query.parameter.email`. */
export const SQL_PARAMETERS = 'db.query.parameter.'
