"""Settings of the jobs."""
import configparser
import os


def settings(text):
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return parser


def batch_size(text):
    return settings(text).getint('loader', 'batch_size')


def smtp(text):
    return settings(text).get('mail', 'host')


def region():
    return os.environ['FUELCARDS_REGION'].lower()
