# Prints what Ruby's RSS reads on standard input, as JSON. It validates; namespaces it does not know are passed over.
require 'json'
require 'rss'

feed = RSS::Parser.parse($stdin.read, true, true)
items = feed.items.map do |item|
  {
    id: item.guid.content,
    title: item.title,
    link: item.link,
    time: item.pubDate.to_i,
    author: item.dc_creator,
    text: item.content_encoded,
  }
end
puts JSON.generate({ items: })
