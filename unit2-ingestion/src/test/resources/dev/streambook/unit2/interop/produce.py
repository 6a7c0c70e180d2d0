# Writes each line of its input as a record: null key, four headers, one of them empty, one name twice. (This client cannot
# write a header without a value; librdkafka and the Java client can.)
# python3 produce.py 127.0.0.1:9092 events < lines.jsonl        (needs the package kafka-python, Debian's python3-kafka)
# tag::produce[]
import sys
from kafka import KafkaProducer

producer = KafkaProducer(bootstrap_servers=sys.argv[1], acks="all", linger_ms=200, compression_type="gzip")
headers = [("source", b"set-top-box"), ("trace", b""), ("tag", b"a"), ("tag", b"b")]
sent = [producer.send(sys.argv[2], value=line.rstrip(b"\n"), headers=headers) for line in sys.stdin.buffer]
producer.flush()
for record in sent:
    record.get(timeout=30)  # raises what send() could not store
# end::produce[]
