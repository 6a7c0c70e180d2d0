/** The events of the story: what set-top boxes report, as records and as lines of JSON. */
package dev.streambook.event;
