package dev.streambook.unit2.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.FreePort;
import dev.streambook.engine.kafka.TopicWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class OpenBrokerTest {

    @Test
    void a_record_written_on_the_port_that_was_asked_for_is_told_with_its_way() throws Exception {
        int port = FreePort.choose();
        List<String> told = new CopyOnWriteArrayList<>();
        try (OpenBroker open = OpenBroker.start(port, told::add);
                var writer = TopicWriter.ofText(open.bootstrapServers())) {
            writer.writeValues("events", List.of("no event"));

            await().dontCatchUncaughtExceptions().until(() -> !told.isEmpty());

            assertThat(open.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(told).hasSize(1);
            assertThat(told.get(0)).matches("events-[01]@0  key null, 0 headers -> events.dlt: .+");
        }
    }
}
