import { looksRandom } from './checks.ts'
import type { TextRule } from './rule.ts'

/** Where a word begins, also behind a sign that is written as in a URL; patterns that look behind themselves say so better. */
const atStart = (pattern: RegExp): RegExp =>
  pattern.source.startsWith('(?<!') ? pattern : new RegExp(`(?:(?<![A-Za-z0-9])|(?<=%[0-9A-F]{2}))(?:${pattern.source})`, 'g')

/**
 * Tokens that are known by their shape, as their issuers document it. A shape that is nothing but so many hex digits is none: those go by
 * the name that they stand under.
 */
const token = <Name extends string>(
  name: Name,
  anchors: readonly string[],
  pattern: RegExp,
  passes?: TextRule['passes'],
): TextRule & { name: Name } => ({
  name,
  sign: 'token',
  anchors,
  pattern: atStart(pattern),
  ...(passes && { passes }),
})

export const TOKEN_RULES = [
  token('jwt', ['eyJ'], /(?<![A-Za-z0-9_-])eyJ[\w-]{8,8192}\.[\w-]{4,16384}(?:\.[\w-]{0,8192}){0,3}/g),
  token('aws_key', ['AKIA', 'ASIA', 'AROA', 'AIDA', 'ABIA', 'ACCA'], /(?:AKIA|ASIA|AROA|AIDA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])/g),
  token(
    'github_token',
    ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'],
    /(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})/g,
  ),
  token(
    'gitlab_token',
    ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glagent-', 'glsoat-', 'glimt-', 'gloas-'],
    /gl(?:pat|dt|rt|cbt|ptt|ft|agent|soat|imt|oas)-[\w-]{20,255}/g,
    looksRandom,
  ),
  token(
    'slack_token',
    ['xox', 'xapp-', 'hooks.slack.com'],
    /(?:xox[abeoprs]-[\w-]{10,255}|xapp-\d-[\w-]{20,255})|(?<=hooks\.slack\.com(?:\/|%2F)(?:services|workflows|triggers)(?:\/|%2F))[\w/%]{20,128}/g,
  ),
  token('stripe_key', ['_live_', '_test_', 'whsec_'], /(?:[rsp]k_(?:live|test)_[A-Za-z0-9]{10,255}|whsec_[A-Za-z0-9+/=]{16,255})/g),
  token('google_key', ['AIza', 'ya29.', 'GOCSPX-', '1//0'], /(?:AIza[\w-]{35}|ya29\.[\w-]{20,2048}|GOCSPX-[\w-]{28}|1\/\/0[\w-]{40,256})/g),
  token('npm_token', ['npm_'], /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g),
  token('pypi_token', ['pypi-'], /pypi-[\w-]{50,512}/g),
  token('sendgrid_key', ['SG.'], /SG\.[\w-]{22}\.[\w-]{43}/g),
  token('twilio_key', ['SK'], /SK[0-9a-f]{32}(?![A-Za-z0-9])/g),
  token('anthropic_key', ['sk-ant-'], /sk-ant-[\w-]{20,255}/g, looksRandom),
  token('openai_key', ['sk-'], /(?<![A-Za-z0-9_-])sk-(?:proj-|svcacct-|admin-|None-)?[\w-]{20,255}/g, looksRandom),
  token('azure_secret', ['Q~'], /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g),
  token('digitalocean_token', ['_v1_'], /do[opr]_v1_[0-9a-f]{64}/g),
  token('telegram_token', [':AA', '%3AAA'], /(?<!\d)\d{8,10}(?::|%3A)AA[\w-]{32,34}(?![\w-])/g),
  token(
    'discord_token',
    ['.', 'discord'],
    /(?<![\w.-])[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])|(?<=discord(?:app)?\.com(?:\/|%2F)api(?:\/|%2F)(?:v\d{1,2}(?:\/|%2F))?webhooks(?:\/|%2F)\d{17,20}(?:\/|%2F))[\w-]{60,80}/g,
    looksRandom,
  ),
  token('heroku_key', ['HRKU-'], /HRKU-[\w-]{36,80}/g),
  token('shopify_token', ['shpat_', 'shpca_', 'shppa_', 'shpss_'], /shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/g),
  token('square_token', ['sq0', 'EAAA'], /(?:sq0[a-z]{3}-[\w-]{22,64}|EAAA[\w-]{60})(?![\w-])/g),
  token('huggingface_token', ['hf_'], /hf_[A-Za-z0-9]{30,64}(?![A-Za-z0-9_])/g),
  token('mailgun_key', ['key-'], /key-[0-9a-f]{32}(?![A-Za-z0-9])/g),
  token('mailchimp_key', ['-us'], /[0-9a-f]{32}-us\d{1,2}(?![\w-])/g),
  token('newrelic_key', ['NR'], /(?:NRAK-[A-Z0-9]{27}|NRJS-[0-9a-f]{19}|NRI[IQ]-[\w-]{32})(?![\w-])/g),
  token('sentry_token', ['sntry'], /sntry[su]_[\w+/=-]{40,512}/g),
  token('atlassian_token', ['ATATT3', 'ATCTT3', 'ATBB'], /(?:AT[AC]TT3[\w=-]{60,255}|ATBB[A-Za-z0-9]{32})/g),
  token('linear_key', ['lin_'], /lin_(?:api|oauth)_[A-Za-z0-9]{32,64}/g),
  token('notion_token', ['ntn_', 'secret_'], /(?:ntn_[A-Za-z0-9]{40,60}|secret_[A-Za-z0-9]{43})(?![A-Za-z0-9])/g),
  token('airtable_token', ['pat'], /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/g),
  token('figma_token', ['figd_'], /figd_[\w-]{38,64}/g),
  token('postman_key', ['PMAK-'], /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/g),
  token('doppler_token', ['dp.'], /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[\w-]{1,32}\.)?[A-Za-z0-9]{40,44}/g),
  token('vault_token', ['hvs.', 'hvb.', 'hvr.'], /hv[sbr]\.[\w-]{24,512}/g),
  token('terraform_token', ['.atlasv1.'], /[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,72}/g),
  token('databricks_token', ['dapi'], /dapi[0-9a-f]{32}(?:-\d)?(?![A-Za-z0-9])/g),
  token('planetscale_token', ['pscale_'], /pscale_(?:tkn|pw|oauth)_[\w.-]{32,64}/g),
  token('grafana_token', ['glc_', 'glsa_'], /(?:glc_[A-Za-z0-9+/=]{32,400}|glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8})/g),
  token('rubygems_key', ['rubygems_'], /rubygems_[0-9a-f]{48}/g),
  token('docker_token', ['dckr_'], /dckr_[po]at_[\w-]{27,40}/g),
  token('supabase_token', ['sbp_', 'sb_secret_'], /(?:sbp_[0-9a-f]{40}|sb_secret_[\w-]{30,64})/g),
  token('age_key', ['AGE-SECRET-KEY-1'], /AGE-SECRET-KEY-1[0-9A-Z]{58}/g),
  token('dynatrace_token', ['dt0'], /dt0[a-z]\d\d\.[A-Z0-9]{24}\.[A-Z0-9]{64}/g),
  token('alibaba_key', ['LTAI'], /LTAI[A-Za-z0-9]{16,20}(?![A-Za-z0-9])/g, looksRandom),
  token('tencent_key', ['AKID'], /AKID[A-Za-z0-9]{32}(?![A-Za-z0-9])/g),
  token('groq_key', ['gsk_'], /gsk_[A-Za-z0-9]{40,64}/g),
  token('replicate_token', ['r8_'], /r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/g),
  token('xai_key', ['xai-'], /xai-[A-Za-z0-9]{70,90}/g),
  token('perplexity_key', ['pplx-'], /pplx-[A-Za-z0-9]{40,64}/g),
  token('brevo_key', ['xkeysib-', 'xsmtpsib-'], /x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}/g),
  token('razorpay_key', ['rzp_'], /rzp_(?:live|test)_[A-Za-z0-9]{14}/g),
  token('shippo_token', ['shippo_'], /shippo_(?:live|test)_[0-9a-f]{40}/g),
  token('easypost_key', ['EZAK', 'EZTK'], /EZ[AT]K[A-Za-z0-9]{54}/g),
  token(
    'plaid_token',
    ['access-'],
    /access-(?:sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
  ),
  token('facebook_token', ['EAA'], /EAA[A-Z][A-Za-z0-9]{80,400}(?![\w-])/g),
  token('twitter_bearer', ['AAAAAAAAAAAAAAAAAAAA'], /(?<![A-Za-z0-9+/])A{20}[A-Za-z0-9%]{80,160}(?![A-Za-z0-9+/=])/g),
  token('pulumi_token', ['pul-'], /pul-[0-9a-f]{40}(?![A-Za-z0-9])/g),
  token('prefect_key', ['pnu_', 'pnb_'], /pn[ub]_[A-Za-z0-9]{36}(?![A-Za-z0-9])/g),
  token('netlify_token', ['nfp_'], /nfp_[A-Za-z0-9]{36,48}/g),
  token('typeform_token', ['tfp_'], /tfp_[\w.-]{44,64}/g),
  token('artifactory_token', ['AKC'], /AKC[A-Za-z0-9]{60,90}(?![A-Za-z0-9])/g),
] as const
