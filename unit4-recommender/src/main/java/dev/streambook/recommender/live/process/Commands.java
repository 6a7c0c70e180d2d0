package dev.streambook.recommender.live.process;

import dev.streambook.recommender.movielens.MovieLensException;
import dev.streambook.recommender.settings.SettingException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** How the main method of every program runs its command and tells the user what went wrong. */
public final class Commands {

    private static final String LOG_CONFIGURATION = "log4j2.configurationFile";

    private Commands() {}

    /**
     * The exit code: 0, or 2 and one sentence where the user can mend it by an option or a setting, or 1 and one sentence where
     * the program cannot go on. Anything else is a bug and is shown with its stack trace, an {@link Error} too: if it ended the main
     * thread alone, the engines' threads would hold the JVM for ever.
     *
     * @param command annotated for picocli
     */
    public static int execute(Object command, String... arguments) {
        if (System.getProperty(LOG_CONFIGURATION) == null) {
            System.setProperty(LOG_CONFIGURATION, "streambook-log4j2.xml");
        }
        // before the engines' threads: while logging is being set up, theirs would be lost
        LoggerFactory.getLogger(Commands.class);
        CommandLine line = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(
                        (wrong, given) -> complain(wrong.getMessage() + "; --help tells all options", 2))
                .setExecutionExceptionHandler(Commands::explain);
        try {
            return line.execute(arguments);
        } catch (Error broken) {
            broken.printStackTrace();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult given) throws Exception {
        if (failure instanceof SettingException || failure instanceof MovieLensException) {
            return complain(failure.getMessage(), 2);
        }
        if (failure instanceof LiveException) {
            return complain(failure.getMessage(), 1);
        }
        throw failure;
    }

    /** Tells the user what went wrong, and returns the exit code. */
    public static int complain(String message, int exitCode) {
        System.err.println(Console.harmless(message));
        return exitCode;
    }
}
