package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.recommender.settings.SettingException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HttpPortTest {

    @Test
    void a_port_already_taken_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> HttpPort.check("127.0.0.1", port))
                    .isInstanceOf(SettingException.class)
                    .hasMessageStartingWith("port " + port + " on 127.0.0.1 is not free")
                    .hasMessageEndingWith("or choose another with --port; 0 takes a free one");
        }
    }
}
