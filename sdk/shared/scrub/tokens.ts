import { looksRandom } from './checks.ts'
import type { TextRule } from './rule.ts'

/** Where a word begins, also behind a sign that is written as in a URL; patterns that look behind themselves say so better. */
const atStart = (pattern: RegExp): RegExp =>
  pattern.source.startsWith('(?<!') ? pattern : new RegExp(`(?:(?<![A-Za-z0-9])|(?<=%[0-9A-F]{2}))(?:${pattern.source})`, 'g')

/**
 * Tokens that are known by their shape, as their issuers document it. A shape that is nothing but so many hex digits is none: those go by
 * the name that they stand under. What a rule is called, and what stands in each of its matches, is in `token-names.ts` in the same order: in a
 * bundle nobody asks for it.
 */
const PATTERNS: readonly (readonly [pattern: RegExp, passes?: TextRule['passes']])[] = [
  // jwt
  [/(?<![A-Za-z0-9_-])eyJ[\w-]{8,8192}\.[\w-]{4,16384}(?:\.[\w-]{0,8192}){0,3}/g],
  // aws_key
  [/(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g],
  // github_token
  [/(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})/g],
  // gitlab_token
  [/gl(?:pat|dt|rt|cbt|ptt|ft|agent|soat|imt|oas)-[\w-]{20,255}/g, looksRandom],
  // slack_token
  [
    /(?:xox[abeoprs]-[\w-]{10,255}|xapp-\d-[\w-]{20,255})|(?<=hooks\.slack\.com(?:\/|%2F)(?:services|workflows|triggers)(?:\/|%2F))[\w/%]{20,128}/g,
  ],
  // stripe_key
  [/(?:[rsp]k_(?:live|test)_[A-Za-z0-9]{10,255}|whsec_[A-Za-z0-9+/=]{16,255})/g],
  // google_key
  [/(?:AIza[\w-]{35}|ya29\.[\w-]{20,2048}|GOCSPX-[\w-]{28}|1\/\/0[\w-]{40,256})/g],
  // npm_token
  [/npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g],
  // pypi_token
  [/pypi-[\w-]{50,512}/g],
  // sendgrid_key
  [/SG\.[\w-]{22}\.[\w-]{43}/g],
  // twilio_key
  [/SK[0-9a-f]{32}(?![A-Za-z0-9])/g],
  // anthropic_key
  [/sk-ant-[\w-]{20,255}/g, looksRandom],
  // openai_key
  [/(?<![A-Za-z0-9_-])sk-(?:proj-|svcacct-|admin-|None-)?[\w-]{20,255}/g, looksRandom],
  // azure_secret
  [/(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g],
  // digitalocean_token
  [/do[opr]_v1_[0-9a-f]{64}/g],
  // telegram_token
  [/(?<!\d)\d{8,10}(?::|%3A)AA[\w-]{32,34}(?![\w-])/g],
  // discord_token
  [
    /(?<![\w.-])[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])|(?<=discord(?:app)?\.com(?:\/|%2F)api(?:\/|%2F)(?:v\d{1,2}(?:\/|%2F))?webhooks(?:\/|%2F)\d{17,20}(?:\/|%2F))[\w-]{60,80}/g,
    looksRandom,
  ],
  // heroku_key
  [/HRKU-[\w-]{36,80}/g],
  // shopify_token
  [/shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/g],
  // square_token
  [/(?:sq0[a-z]{3}-[\w-]{22,64}|EAAA[\w-]{60})(?![\w-])/g],
  // huggingface_token
  [/hf_[A-Za-z0-9]{30,64}(?![A-Za-z0-9_])/g],
  // mailgun_key
  [/key-[0-9a-f]{32}(?![A-Za-z0-9])/g],
  // mailchimp_key
  [/[0-9a-f]{32}-us\d{1,2}(?![\w-])/g],
  // newrelic_key
  [/(?:NRAK-[A-Z0-9]{27}|NRJS-[0-9a-f]{19}|NRI[IQ]-[\w-]{32})(?![\w-])/g],
  // sentry_token
  [/sntry[su]_[\w+/=-]{40,512}/g],
  // atlassian_token
  [/(?:AT[AC]TT3[\w=-]{60,255}|ATBB[A-Za-z0-9]{32})/g],
  // linear_key
  [/lin_(?:api|oauth)_[A-Za-z0-9]{32,64}/g],
  // notion_token
  [/(?:ntn_[A-Za-z0-9]{40,60}|secret_[A-Za-z0-9]{43})(?![A-Za-z0-9])/g],
  // airtable_token
  [/pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/g],
  // figma_token
  [/figd_[\w-]{38,64}/g],
  // postman_key
  [/PMAK-[0-9a-f]{24}-[0-9a-f]{34}/g],
  // doppler_token
  [/dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[\w-]{1,32}\.)?[A-Za-z0-9]{40,44}/g],
  // vault_token
  [/hv[sbr]\.[\w-]{24,512}/g],
  // terraform_token
  [/[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,72}/g],
  // databricks_token
  [/dapi[0-9a-f]{32}(?:-\d)?(?![A-Za-z0-9])/g],
  // planetscale_token
  [/pscale_(?:tkn|pw|oauth)_[\w.-]{32,64}/g],
  // grafana_token
  [/(?:glc_[A-Za-z0-9+/=]{32,400}|glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8})/g],
  // rubygems_key
  [/rubygems_[0-9a-f]{48}/g],
  // docker_token
  [/dckr_[po]at_[\w-]{27,40}/g],
  // supabase_token
  [/(?:sbp_[0-9a-f]{40}|sb_secret_[\w-]{30,64})/g],
  // age_key
  [/AGE-SECRET-KEY-1[0-9A-Z]{58}/g],
  // dynatrace_token
  [/dt0[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{64}/g],
  // alibaba_key
  [/LTAI[A-Za-z0-9]{16,20}(?![A-Za-z0-9])/g, looksRandom],
  // tencent_key
  [/AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/g],
  // groq_key
  [/gsk_[A-Za-z0-9]{40,64}/g],
  // replicate_token
  [/r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/g],
  // xai_key
  [/xai-[A-Za-z0-9]{70,90}/g],
  // perplexity_key
  [/pplx-[A-Za-z0-9]{40,64}/g],
  // brevo_key
  [/x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}/g],
  // razorpay_key
  [/rzp_(?:live|test)_[A-Za-z0-9]{14}/g],
  // shippo_token
  [/shippo_(?:live|test)_[0-9a-f]{40}/g],
  // easypost_key
  [/EZ[AT]K[A-Za-z0-9]{54}/g],
  // plaid_token
  [/access-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g],
  // facebook_token
  [/EAA[A-Z][A-Za-z0-9]{80,400}(?![\w-])/g],
  // twitter_bearer
  [/(?<![A-Za-z0-9+/])A{20}[A-Za-z0-9%]{80,160}(?![A-Za-z0-9+/=])/g],
  // pulumi_token
  [/pul-[0-9a-f]{40}(?![A-Za-z0-9])/g],
  // prefect_key
  [/pn[ub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g],
  // netlify_token
  [/nfp_[A-Za-z0-9]{36,48}/g],
  // typeform_token
  [/tfp_[\w.-]{44,64}/g],
  // artifactory_token
  [/AKC[A-Za-z0-9]{60,90}(?![A-Za-z0-9])/g],
]

export const TOKEN_RULES: readonly TextRule[] = PATTERNS.map(([pattern, passes]) => ({
  name: 'token',
  sign: 'token',
  pattern: atStart(pattern),
  ...(passes && { passes }),
}))
