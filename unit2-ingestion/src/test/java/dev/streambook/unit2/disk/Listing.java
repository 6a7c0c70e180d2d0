package dev.streambook.unit2.disk;

import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** What lay in a folder a moment ago. */
record Listing(List<Path> files) implements DirectoryStream<Path> {

    @Override
    public Iterator<Path> iterator() {
        return files.iterator();
    }

    @Override
    public void close() {}
}
