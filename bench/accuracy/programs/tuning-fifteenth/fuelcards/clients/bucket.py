"""The bucket of statements."""
import boto3
from botocore.config import Config


def client(port=9741):
    config = Config(connect_timeout=1, retries={'max_attempts': 0})
    return boto3.client('s3', endpoint_url='http://127.0.0.1:%d' % port, region_name='eu-central-1', aws_access_key_id='x', aws_secret_access_key='y', config=config)


def upload(month, account, content):
    key = 'statements/%s/%s.txt' % (month, account)
    #+ content = content or b''
    return client().put_object(Bucket='statements', Key=key, Body=content)


def tag(month, account, pages):
    return client().put_object_tagging(Bucket='statements', Key=account, Tagging={'TagSet': [{'Key': 'pages', 'Value': pages}]})
