package dev.streambook.fault;

import java.nio.ByteBuffer;
import org.apache.kafka.common.message.FindCoordinatorResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.common.requests.FindCoordinatorResponse;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.ResponseHeader;

/** Puts another port into the two responses in which a broker tells a client where to connect to. */
record BrokerAddressRewriter(int port) {

    byte[] of(byte[] frame, LossyConnection.Request request) {
        if (request.api() == ApiKeys.METADATA) {
            return rewritten(frame, request, body -> {
                var data = MetadataResponse.parse(body, request.version()).data();
                data.brokers().forEach(broker -> broker.setPort(port));
                return data;
            });
        }
        if (request.api() == ApiKeys.FIND_COORDINATOR) {
            return rewritten(
                    frame,
                    request,
                    body -> readdressed(FindCoordinatorResponse.parse(body, request.version())
                            .data()));
        }
        return frame;
    }

    private Message readdressed(FindCoordinatorResponseData found) {
        found.coordinators().forEach(coordinator -> coordinator.setPort(port));
        return found.coordinators().isEmpty() ? found.setPort(port) : found;
    }

    private interface Rewriting {
        Message of(ByteBuffer body);
    }

    private static byte[] rewritten(byte[] frame, LossyConnection.Request request, Rewriting rewriting) {
        short headerVersion = request.api().responseHeaderVersion(request.version());
        ByteBuffer response = ByteBuffer.wrap(frame);
        ResponseHeader.parse(response, headerVersion);
        int header = response.position();
        ByteBuffer body = MessageUtil.toByteBuffer(rewriting.of(response), request.version());
        ByteBuffer whole = ByteBuffer.allocate(header + body.remaining());
        return whole.put(frame, 0, header).put(body).array();
    }
}
