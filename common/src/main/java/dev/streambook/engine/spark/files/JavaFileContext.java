package dev.streambook.engine.spark.files;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.FsServerDefaults;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.local.LocalConfigKeys;

/** For {@code fs.AbstractFileSystem.file.impl}, which Spark's checkpoints use because it can rename in one step. */
public final class JavaFileContext extends ChecksumFs {

    /** Called by Hadoop. */
    public JavaFileContext(URI anyFile, Configuration configuration) throws IOException, URISyntaxException {
        super(new Raw(configuration));
    }

    private static final class Raw extends DelegateToFileSystem {

        Raw(Configuration configuration) throws IOException, URISyntaxException {
            super(
                    FsConstants.LOCAL_FS_URI,
                    new RawJavaFiles(),
                    configuration,
                    FsConstants.LOCAL_FS_URI.getScheme(),
                    false);
        }

        @Override
        public int getUriDefaultPort() {
            return -1;
        }

        @Override
        public FsServerDefaults getServerDefaults(Path file) throws IOException {
            return LocalConfigKeys.getServerDefaults();
        }

        /** The names of a local file system are for it to judge. */
        @Override
        public boolean isValidName(String name) {
            return true;
        }
    }
}
