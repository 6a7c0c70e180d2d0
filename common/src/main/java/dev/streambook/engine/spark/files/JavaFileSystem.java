package dev.streambook.engine.spark.files;

import org.apache.hadoop.fs.LocalFileSystem;

/** For {@code fs.file.impl}: with a checksum file beside each file, as Hadoop has it. */
public final class JavaFileSystem extends LocalFileSystem {

    /** Called by Hadoop. */
    public JavaFileSystem() {
        super(new RawJavaFiles());
    }
}
