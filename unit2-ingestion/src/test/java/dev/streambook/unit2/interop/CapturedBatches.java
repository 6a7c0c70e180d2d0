package dev.streambook.unit2.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.streambook.engine.kafka.KafkaBroker;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceRequestData.PartitionProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceData;
import org.apache.kafka.common.message.ProduceRequestData.TopicProduceDataCollection;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.MutableRecordBatch;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.ProduceResponse;
import org.apache.kafka.common.requests.RequestHeader;

/**
 * Record batches as a foreign client wrote them, kept as hexadecimal text, and sent again without any Java producer in
 * between: what the broker gets are that client's bytes, compressed by it, with its checksum.
 *
 * @param bytes one batch after another, as in a segment of a log
 */
record CapturedBatches(byte[] bytes) {

    private static final short VERSION = 7; // the first that may carry zstd
    private static final int TIMEOUT_MILLIS = 10_000;

    /** Reads {@code <name>.hex}; lines that begin with # are comments. */
    static CapturedBatches of(ForeignClient client) throws IOException {
        try (InputStream in = CapturedBatches.class.getResourceAsStream(client.name() + ".hex")) {
            String hex = new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining());
            return new CapturedBatches(HexFormat.of().parseHex(hex));
        }
    }

    /** Such as {@code [gzip]}. */
    List<String> codecs() {
        List<String> codecs = new ArrayList<>();
        records().batches().forEach(batch -> codecs.add(batch.compressionType().name));
        return codecs;
    }

    /** Writes the batches to partition 0, each in a request of its own, as the protocol demands. */
    void replay(KafkaBroker broker, String topic) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", broker.port())) {
            for (MutableRecordBatch batch : records().batches()) {
                ByteBuffer one = ByteBuffer.allocate(batch.sizeInBytes());
                batch.writeTo(one);
                one.flip();
                produce(socket, topic, MemoryRecords.readableRecords(one));
            }
        }
    }

    private MemoryRecords records() {
        return MemoryRecords.readableRecords(ByteBuffer.wrap(bytes));
    }

    private static void produce(Socket socket, String topic, MemoryRecords records) throws IOException {
        PartitionProduceData partition = new PartitionProduceData().setIndex(0).setRecords(records);
        TopicProduceDataCollection topics = new TopicProduceDataCollection();
        topics.add(new TopicProduceData().setName(topic).setPartitionData(List.of(partition)));
        ProduceRequest request = new ProduceRequest(
                new ProduceRequestData()
                        .setAcks((short) -1)
                        .setTimeoutMs(TIMEOUT_MILLIS)
                        .setTopicData(topics),
                VERSION);
        RequestHeader header = new RequestHeader(ApiKeys.PRODUCE, VERSION, "a foreign client", 1);
        ByteBuffer bytes = request.serializeWithHeader(header);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(bytes.remaining());
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        out.flush();
        requireStored(new DataInputStream(socket.getInputStream()), header);
    }

    private static void requireStored(DataInputStream in, RequestHeader header) throws IOException {
        byte[] answer = in.readNBytes(in.readInt());
        ProduceResponse response = (ProduceResponse) AbstractResponse.parseResponse(ByteBuffer.wrap(answer), header);
        if (!response.errorCounts().keySet().equals(Set.of(Errors.NONE))) {
            throw new AssertionError("the broker refuses the batch: " + response);
        }
    }
}
