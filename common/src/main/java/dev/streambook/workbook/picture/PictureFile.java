package dev.streambook.workbook.picture;

import dev.streambook.workbook.DocsUpdate;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A picture in the docs that is kept equal to the run it shows. A test calls {@link #keep}; with
 * {@code -Dstreambook.docs=update} that writes the file, else it holds the file to the picture.
 *
 * @param path from the root of the checkout, with forward slashes: {@code docs/unit1/pictures/1.5-overload.svg}
 */
public record PictureFile(String path) {

    /**
     * Compares, or writes where that is asked for.
     *
     * @throws AssertionError if the file is missing, or shows something else
     */
    public void keep(Picture picture) {
        Path file = ProjectFolder.root().resolve(path);
        try {
            if (DocsUpdate.isAskedFor()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, picture.svg());
            } else if (!Files.exists(file) || !read(file).equals(picture.svg())) {
                throw new AssertionError(
                        "%s does not show what the run gives now; run the tests with -Dstreambook.docs=update and look at it"
                                .formatted(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the picture " + path + " cannot be read or written", e);
        }
    }

    /** A checkout on Windows may have turned the line ends. */
    private static String read(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
