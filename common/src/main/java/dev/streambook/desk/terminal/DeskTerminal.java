package dev.streambook.desk.terminal;

import dev.streambook.desk.event.DeskEvent;
import dev.streambook.desk.run.Actions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * The desk in the terminal: what happens is printed, a key does what its letter says. Without a terminal, as in a pipe, it
 * prints plainly and takes the first letter of each line. Thread-safe.
 */
public final class DeskTerminal implements Consumer<DeskEvent>, AutoCloseable {

    private static final String KEYS =
            "n next   h hint   p play   a again   u all of the unit   b board   r reset   q quit";

    private final Terminal terminal;
    private final boolean plain;
    private final Attributes before;

    public DeskTerminal() {
        try {
            // JLine's own signals would end the JVM at once on Ctrl-C, and the standby JVM would leave its files
            this.terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .nativeSignals(false)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use this terminal", e);
        }
        this.plain = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        this.before = plain ? null : keysAtOnce(terminal);
    }

    /** A key is read without Enter, and not shown; Ctrl-C and line ends stay as they are. */
    private static Attributes keysAtOnce(Terminal terminal) {
        Attributes before = terminal.getAttributes();
        Attributes keys = new Attributes(before);
        keys.setLocalFlag(Attributes.LocalFlag.ICANON, false);
        keys.setLocalFlag(Attributes.LocalFlag.ECHO, false);
        terminal.setAttributes(keys);
        return before;
    }

    /** Says what the keys do. */
    public void welcome(String text) {
        print(text + "\n" + KEYS + "\n", AttributedStyle.DEFAULT);
    }

    @Override
    public void accept(DeskEvent event) {
        String text = EventText.of(event);
        if (!text.isEmpty()) {
            print(text, style(event));
        }
    }

    /**
     * Does what the keys say until q, or until the input ends.
     *
     * @return false where the input has ended, and nobody has asked to quit
     */
    public boolean serve(Actions actions) {
        try {
            for (int key = terminal.reader().read();
                    key >= 0;
                    key = terminal.reader().read()) {
                if (key == 'q') {
                    return true;
                }
                act((char) key, actions);
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal is gone", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (before != null) {
            terminal.setAttributes(before);
        }
        terminal.close();
    }

    private void act(char key, Actions actions) throws IOException {
        switch (key) {
            case 'n' -> actions.next();
            case 'h' -> actions.hint();
            case 'p' -> actions.play();
            case 'a' -> actions.runAgain();
            case 'u' -> actions.runUnit();
            case 'b' -> actions.board();
            case 'r' -> reset(actions);
            case '\n', '\r', ' ' -> {}
            default -> print(KEYS + "\n", AttributedStyle.DEFAULT);
        }
    }

    private void reset(Actions actions) throws IOException {
        print("Put the stub back? What you have written is kept as a copy. y or n\n", AttributedStyle.DEFAULT);
        int answer = terminal.reader().read();
        while (Character.isWhitespace(answer)) {
            answer = terminal.reader().read();
        }
        if (answer == 'y') {
            actions.reset();
        } else {
            print("Nothing was reset.\n", AttributedStyle.DEFAULT);
        }
    }

    private synchronized void print(String text, AttributedStyle style) {
        PrintWriter writer = terminal.writer();
        writer.print(plain ? harmless(text) : new AttributedString(harmless(text), style).toAnsi(terminal));
        writer.flush();
    }

    private static AttributedStyle style(DeskEvent event) {
        if (event instanceof DeskEvent.Judged judged) {
            return switch (judged.verdict().state()) {
                case GREEN -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
                case RED -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
                case TODO, UNTESTED -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
            };
        }
        return event instanceof DeskEvent.NotCompiled || event instanceof DeskEvent.Ended
                ? AttributedStyle.DEFAULT.foreground(AttributedStyle.RED)
                : AttributedStyle.DEFAULT;
    }

    /** Without control characters: an answer may print some that command a terminal. */
    private static String harmless(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
    }
}
