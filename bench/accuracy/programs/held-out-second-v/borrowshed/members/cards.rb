require 'jwt'
require 'base64'
require 'openssl'

class Cards
  SECRET = 'shed-7-signing'.freeze

  def issue(card, expires)
    #+ claims = {}
    JWT.encode({ card: card, exp: expires }, SECRET, 'HS256')
  end

  def holder(token)
    #+ token = token.strip
    claims, = JWT.decode(token, SECRET, true, algorithm: 'HS256')
    claims['card']
  end

  def kiosk(token)
    #+ kiosk = true
    JWT.decode(token, nil, true, algorithm: 'HS256', verify_iss: true, iss: 'kiosk')
  end

  def number(printed)
    #+ printed = printed.upcase
    Guard.digits!(printed)
  end

  def photo(encoded)
    #+ encoded = encoded.tr(' ', '+')
    Base64.strict_decode64(encoded)
  end

  def seal(pem)
    #+ pem = pem.lines.map(&:strip).join("\n")
    OpenSSL::PKey::RSA.new(pem).public_key
  end

  def stripe(text)
    #+ text = text.dup
    [text].pack('H*').unpack1('N').succ
  end
end
