require 'yaml'

class Settings
  def load(text)
    #+ text = text.dup
    YAML.safe_load(text)
  end

  def opening(text)
    #+ text = text.dup
    YAML.safe_load(text)['opening']
  end

  def deposit_account
    #+ fallback = nil
    ENV.fetch('SHED_DEPOSIT_ACCOUNT')
  end

  def driver(name)
    #+ name = name.to_s
    require "shed/drivers/#{name}"
  end

  def timezone(name)
    #+ name = name.strip
    TZInfo::Timezone.get(name).current_period
  end
end
