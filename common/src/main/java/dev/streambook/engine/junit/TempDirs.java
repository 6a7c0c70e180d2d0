package dev.streambook.engine.junit;

import dev.streambook.engine.TemporaryFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** JUnit's {@code @TempDir} in a {@link TemporaryFolder}: an engine may be asked to write into it. */
public final class TempDirs implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) {
        return TemporaryFolder.create("junit-");
    }
}
