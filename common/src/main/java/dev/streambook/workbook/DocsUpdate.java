package dev.streambook.workbook;

/** Whether what the docs show of code and runs is to be written anew, and not compared: {@code -Dstreambook.docs=update}. */
public final class DocsUpdate {

    private DocsUpdate() {}

    public static boolean isAskedFor() {
        return "update".equals(System.getProperty("streambook.docs"));
    }
}
