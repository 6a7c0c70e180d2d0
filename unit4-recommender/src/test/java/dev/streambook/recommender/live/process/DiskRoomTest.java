package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {

    private static final long MB = 1024 * 1024;

    private long left;

    private final DiskRoom room = new DiskRoom(Path.of("data"), () -> left);

    @Test
    void with_100_MB_there_is_nothing_to_tell() {
        left = 100 * MB;

        assertThat(room.refusal()).isEmpty();
        assertThat(room.remark()).isEmpty();
        assertThat(room.failure()).isEmpty();
    }

    @Test
    void with_less_no_program_starts_since_its_intake_would_wait() {
        left = 100 * MB - 1;

        assertThat(room.refusal())
                .hasValue(
                        "the disk of data has 99 MB left; expected at least 100 MB; make room and start again: what --data keeps goes on where it ended");
    }

    @Test
    void with_less_a_running_program_tells_that_its_intake_waits_and_goes_on() {
        left = 100 * MB - 1;

        assertThat(room.remark())
                .hasValue(
                        "the disk of data has less than 100 MB left: the intake waits for room, and lines wait in the log files");
        assertThat(room.failure()).isEmpty();
    }

    @Test
    void with_less_than_50_MB_a_running_program_cannot_go_on() {
        left = 50 * MB;
        assertThat(room.failure()).isEmpty();

        left = 50 * MB - 1;
        assertThat(room.failure())
                .hasValue(
                        "the disk of data has 49 MB left; expected at least 50 MB; make room and start again: what --data keeps goes on where it ended");
    }

    /** Else the program would end while Flume still took lines, or say that the intake waits when it does not. */
    @Test
    void the_channels_of_the_intake_leave_as_much_room_as_the_user_is_told() throws IOException {
        Path settings = ProjectFolder.root().resolve("unit4-recommender/src/main/resources/intake.properties");

        assertThat(Files.readAllLines(settings))
                .filteredOn(line -> line.matches("intake[.]channels[.].*[.]minimumRequiredSpace .*"))
                .hasSize(2)
                .allMatch(line -> line.endsWith("${env:STREAMBOOK_SPARE:-" + DiskRoom.INTAKE_WAITS + "}"));
    }

    @Test
    void the_disk_of_a_folder_is_asked_for_what_this_process_may_write(@TempDir Path folder) {
        assertThat(DiskRoom.of(folder).usable().getAsLong())
                .isBetween(1L, folder.toFile().getTotalSpace());
    }
}
