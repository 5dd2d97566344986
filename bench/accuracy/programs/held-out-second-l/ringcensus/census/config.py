import configparser


class ConfigError(Exception):
    pass


def setting(values, name):
    try:
        return values[name]
    except KeyError as error:
        raise ConfigError(f"setting {name} is not set for this office") from error


def mailbox(values):
    return setting(values, "mailbox")


def ring_budget(values):
    return int(setting(values, "ring_budget"))


def read_ini(text):
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return parser


def net_length(text):
    return read_ini(text).getfloat("nets", "length")
