package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.logging.log4j.core.Filter.Result;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.junit.jupiter.api.Test;

class LackOfRoomFilterTest {

    private static final long MB = 1024 * 1024;

    private long left = 100 * MB;
    private Duration now = Duration.ZERO;

    private final LackOfRoomFilter filter =
            new LackOfRoomFilter(new DiskRoom(Path.of("data"), () -> left), () -> now.toNanos());

    @Test
    void with_room_for_the_intake_everything_is_logged() {
        assertThat(said("org.apache.flume.SinkRunner")).isEqualTo(Result.NEUTRAL);
    }

    @Test
    void with_less_Flume_says_nothing_and_the_others_say_what_they_have_to() {
        left = 100 * MB - 1;

        assertThat(said("org.apache.flume.SinkRunner")).isEqualTo(Result.DENY);
        assertThat(said("org.apache.flume.source.taildir.TaildirSource")).isEqualTo(Result.DENY);
        assertThat(said("org.apache.kafka.clients.producer.KafkaProducer")).isEqualTo(Result.NEUTRAL);
    }

    @Test
    void with_less_than_50_MB_no_engine_says_anything_since_the_program_ends_and_says_why() {
        left = 50 * MB - 1;

        assertThat(said("org.apache.kafka.storage.internals.log.LogDirFailureChannel"))
                .isEqualTo(Result.DENY);
    }

    @Test
    void with_a_folder_that_is_gone_everything_is_logged() {
        LackOfRoomFilter gone =
                new LackOfRoomFilter(DiskRoom.of(Path.of("target/no such folder")), () -> now.toNanos());

        assertThat(gone.filter(Log4jLogEvent.newBuilder()
                        .setLoggerName("org.apache.flume.SinkRunner")
                        .build()))
                .isEqualTo(Result.NEUTRAL);
    }

    @Test
    void when_there_is_room_again_Flume_has_20_s_to_notice() {
        left = 50 * MB;
        said("org.apache.flume.SinkRunner");

        left = 100 * MB;
        now = Duration.ofSeconds(20).minusNanos(1);
        assertThat(said("org.apache.flume.SinkRunner")).isEqualTo(Result.DENY);
        now = Duration.ofSeconds(20);
        assertThat(said("org.apache.flume.SinkRunner")).isEqualTo(Result.NEUTRAL);
    }

    private Result said(String logger) {
        return filter.filter(Log4jLogEvent.newBuilder().setLoggerName(logger).build());
    }
}
