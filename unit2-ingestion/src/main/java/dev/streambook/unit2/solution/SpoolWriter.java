package dev.streambook.unit2.solution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Writes a draft beside its later place, forces it to the disk, and renames it. */
public class SpoolWriter implements dev.streambook.unit2.SpoolWriter {

    protected final Path spool;

    public SpoolWriter(Path spool) {
        this.spool = spool;
    }

    // tag::publish[]
    @Override
    public Path publish(Iterable<String> lines) throws IOException {
        String name = newName();
        Path draft = draft(name);
        write(lines, draft);
        return release(draft, name);
    }

    protected String newName() {
        return "lines-" + UUID.randomUUID();
    }

    protected Path draft(String name) {
        return spool.resolve(name + DRAFT);
    }

    protected void write(Iterable<String> lines, Path draft) throws IOException {
        try (FileChannel file = FileChannel.open(draft, CREATE_NEW, WRITE);
                BufferedWriter out = new BufferedWriter(Channels.newWriter(file, UTF_8))) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
            out.flush();
            force(file);
        }
    }

    protected void force(FileChannel file) throws IOException {
        file.force(true);
    }

    protected Path release(Path draft, String name) throws IOException {
        return Files.move(draft, spool.resolve(name), ATOMIC_MOVE);
    }
    // end::publish[]
}
