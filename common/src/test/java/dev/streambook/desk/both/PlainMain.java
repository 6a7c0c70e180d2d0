package dev.streambook.desk.both;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/** One JVM for many runs, as Maven has it: reads "contract answer" lines and writes a line for each of them. */
public final class PlainMain {

    private PlainMain() {}

    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        PrintStream replies = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.setOut(System.err);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] request = line.split(" ");
            replies.println(PlainRun.outcomes(Class.forName(request[0]), request[1]));
        }
        System.exit(0);
    }
}
