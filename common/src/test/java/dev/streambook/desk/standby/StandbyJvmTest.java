package dev.streambook.desk.standby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.desk.course.UnitFolder;
import dev.streambook.sample.Solved;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandbyJvmTest {

    @Test
    void a_jvm_that_does_not_come_up_says_why_and_leaves_nothing(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("unit9/empty"));
        UnitFolder unit = new UnitFolder(root, "unit9", List.of(root.resolve("unit9/empty")));

        try (StandbyJvm standby = StandbyJvm.start(unit, Solved.class.getName())) {
            assertThatThrownBy(() -> standby.ready().get()).hasMessageContaining("the JVM has ended with code 1");
        }

        assertThat(unit.scratch()).isEmptyDirectory();
    }

    @Test
    void what_a_killed_desk_has_left_is_cleared_and_what_a_running_one_uses_stays(@TempDir Path root) throws Exception {
        UnitFolder unit = new UnitFolder(root, "unit9", List.of());
        long nobody = Long.MAX_VALUE;
        Path left = Files.createDirectories(unit.scratch().resolve("jvm-" + nobody + "-1"));
        Path used = Files.createDirectories(
                unit.scratch().resolve("jvm-" + ProcessHandle.current().pid() + "-1"));

        UnitJvm.clear(unit);

        assertThat(left).doesNotExist();
        assertThat(used).exists();
    }
}
