package dev.streambook.engine.flume;

import java.util.List;

/** A Flume agent was not started, or stopped again, because its file is wrong. The message is one sentence a mistake. */
public final class FlumeMistakeException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final transient List<String> mistakes;

    FlumeMistakeException(List<String> mistakes, Throwable cause) {
        super(String.join(System.lineSeparator(), mistakes), cause);
        this.mistakes = List.copyOf(mistakes);
    }

    FlumeMistakeException(List<String> mistakes) {
        this(mistakes, null);
    }

    /** The sentences, each naming the file, the key and the value. */
    public List<String> mistakes() {
        return mistakes;
    }
}
