package dev.streambook.engine.spark.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_checkpoint_is_written_without_a_process() throws Exception {
        Path jfr = folder.resolve("processes.jfr");
        try (Recording processes = new Recording()) {
            processes.enable("jdk.ProcessStart");
            processes.start();

            FileContext files = FileContext.getFileContext(configuration());
            files.mkdir(hadoop("offsets"), FsPermission.getDirDefault(), true);
            files.create(hadoop("offsets/.0.tmp"), EnumSet.of(CreateFlag.CREATE))
                    .close();
            files.rename(hadoop("offsets/.0.tmp"), hadoop("offsets/0"), Options.Rename.NONE);

            processes.dump(jfr);
        }
        assertThat(RecordingFile.readAllEvents(jfr))
                .as("processes started while a file was written and renamed")
                .extracting(RecordedEvent::toString)
                .isEmpty();
        assertThat(folder.resolve("offsets/0")).exists();
    }

    @Test
    void a_mode_is_set_bit_by_bit() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "files have such a mode on Linux and macOS only");
        Files.createFile(folder.resolve("plan"));

        try (FileSystem files = FileSystem.newInstance(folder.toUri(), configuration())) {
            for (String mode : new String[] {"rwxr-x---", "r---w---x", "rw-r--r--"}) {
                files.setPermission(hadoop("plan"), FsPermission.valueOf("-" + mode));

                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("plan"))))
                        .isEqualTo(mode);
            }
        }
    }

    @Test
    void a_link_counts_as_what_it_leads_to() throws IOException {
        Files.writeString(folder.resolve("file"), "five ");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file"));

        FileStatus link = FileContext.getFileContext(configuration()).getFileLinkStatus(hadoop("link"));

        assertThat(link.isSymlink()).isFalse();
        assertThat(link.getLen()).isEqualTo(5);
    }

    private org.apache.hadoop.fs.Path hadoop(String name) {
        return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set("fs.file.impl", JavaFileSystem.class.getName());
        configuration.set("fs.AbstractFileSystem.file.impl", JavaFileContext.class.getName());
        return configuration;
    }
}
