//! Leading whoever comes from the day's work to the next step of a notice.

use iced::widget::Id;

use super::{Issue, copying, publishing, returning};
use crate::domain::{Channel, IssuedDocument, Kind};
use crate::window::context::Context;
use crate::window::form::path_field;

impl Issue {
    /// Chooses the notice that is at work; answers the field of what is to be done next: locking one,
    /// filing what came back, or making it public.
    pub(super) fn lead(&mut self, context: &Context) -> Id {
        let standing = |document: &&IssuedDocument| {
            document.order.kind == Kind::Notice && document.withdrawn.is_none()
        };
        let newest = self.documents.iter().rev().map(|one| &one.document);
        let notices: Vec<&IssuedDocument> = newest.filter(standing).collect();
        let signed = notices.iter().find(|notice| !notice.returned.is_empty());
        let Some(at_work) = signed.or(notices.first()) else {
            return path_field::id("preview.number");
        };
        let is_public = |channel: &Channel| {
            let mut publications = notices.iter().flat_map(|notice| &notice.publications);
            publications.any(|publication| publication.channel == *channel)
        };
        let missing = Channel::ALL.into_iter().find(|channel| !is_public(channel));
        let (document, is_signed) = (at_work.id, signed.is_some());
        self.choose(document, context);
        match missing {
            _ if !is_signed => returning::path_id(),
            Some(channel) => publishing::date_id(channel),
            None => copying::path_id(),
        }
    }
}
