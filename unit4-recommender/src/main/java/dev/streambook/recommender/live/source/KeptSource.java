package dev.streambook.recommender.live.source;

import dev.streambook.recommender.settings.SettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers in the kept data of a run which source they are from. A later run leaves out as many lines as were written, so it
 * must be told to write the same ones.
 *
 * @param folder one that exists
 * @param option by which the user named the data
 */
public record KeptSource(Path folder, String option) {

    private static final String FILE = "identity.txt";

    /** @throws SettingException if the data are from another source */
    public void claim(Source source) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, source.identity());
            }
            String kept = Files.readString(file);
            if (!kept.equals(source.identity())) {
                throw new SettingException(option
                        + " holds what came from %s; expected the same source and not %s; name another folder"
                                .formatted(kept, source.identity()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file, e);
        }
    }
}
